package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What conventions have waiting for one of their sides: a signature, hours to agree to, then the day on which the devices go. */
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
        return such("Conventions à signer", "signature=YOU", "signer=YOU", ConventionLine::removalDeadline);
    }

    /** The other side said hours: the answer is due before them. */
    Later<Duty> toAnswer() {
        return such(
                "Retraits proposés, à accepter ou à changer", "retrait=YOU", "answerer=YOU", ConventionLine::pickUpDay);
    }

    /** Both have signed; the devices are still where they were. */
    Later<Duty> toMove(String title) {
        return such(title, "etat=SIGNED", "state=SIGNED", ConventionLine::removalDeadline);
    }

    private Later<Duty> such(
            String title, String filter, String asked, Function<ConventionLine, @Nullable LocalDate> due) {
        String path = "/conventions?sort=removalDeadline&limit=" + Duty.ASKED + "&side=" + side + "&" + asked;
        return calls.later(() -> Duty.of(
                title,
                "/conventions",
                "/conventions?%s&cote=%s&tri=removalDeadline".formatted(filter, side),
                calls.page(visitor, Service.DONATIONS, path, ConventionLine.class),
                one -> new Duty.Task(one.title(), due.apply(one), "/conventions/" + one.conventionId())));
    }
}
