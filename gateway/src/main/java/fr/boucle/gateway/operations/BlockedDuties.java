package fr.boucle.gateway.operations;

import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What waits for the steward in all services: messages that none of them could take. */
@Singleton
class BlockedDuties extends Duties {
    private final DeadLetters letters;

    BlockedDuties(ServiceCalls calls, DeadLetters letters) {
        super(Role.STEWARD, new Duty.Task("Voir l'état des services", null, "/etat"), calls);
        this.letters = letters;
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        return List.of(calls.later(() -> blocked(letters.all(visitor))));
    }

    private static Duty blocked(DeadLetters.Answer answer) {
        return Duty.of(
                "Messages bloqués",
                "/messages",
                "/messages",
                new ServiceCalls.Rows<>(answer.letters(), "", answer.total(), false),
                found -> new Duty.Task(
                                found.letter().event().isEmpty()
                                        ? null
                                        : new Duty.Code("event", found.letter().event()),
                                "",
                                day(found.letter().heldAt()),
                                "/messages/" + found.service().slug() + "/"
                                        + found.letter().id())
                        .told(Duty.When.SINCE));
    }
}
