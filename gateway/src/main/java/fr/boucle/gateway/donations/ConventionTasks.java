package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;

/** What conventions have waiting for one of their sides: a signature, then the day on which the devices go. */
final class ConventionTasks {
    private final ServiceCalls calls;
    private final Visitor visitor;
    private final String side;

    private ConventionTasks(ServiceCalls calls, Visitor visitor, String side) {
        this.calls = calls;
        this.visitor = visitor;
        this.side = side;
    }

    static ConventionTasks of(ServiceCalls calls, Visitor visitor, String side) {
        return new ConventionTasks(calls, visitor, side);
    }

    Later<Duty> toSign() {
        return such("Conventions à signer", "signature=YOU", "signer=YOU");
    }

    /** Both have signed; the devices are still where they were. */
    Later<Duty> toMove(String title) {
        return such(title, "etat=SIGNED", "state=SIGNED");
    }

    private Later<Duty> such(String title, String filter, String asked) {
        String path = "/conventions?sort=removalDeadline&limit=" + Duty.ASKED + "&side=" + side + "&" + asked;
        return calls.later(() -> Duty.of(
                title,
                "/conventions",
                "/conventions?%s&cote=%s&tri=removalDeadline".formatted(filter, side),
                calls.page(visitor, Service.DONATIONS, path, ConventionLine.class),
                one -> new Duty.Task(one.title(), one.removalDeadline(), "/conventions/" + one.conventionId())));
    }
}
