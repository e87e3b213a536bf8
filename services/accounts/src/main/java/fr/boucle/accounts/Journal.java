package fr.boucle.accounts;

import fr.boucle.accounts.MemberEvent.MemberActivated;
import fr.boucle.accounts.MemberEvent.MemberGranted;
import fr.boucle.accounts.MemberEvent.MemberInvited;
import fr.boucle.accounts.MemberEvent.MemberSuspended;
import fr.boucle.accounts.MemberEvent.PasswordChanged;
import fr.boucle.accounts.OrganisationEvent.OrganisationSuspended;
import fr.boucle.web.Actor;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what to whose account, in words that name nobody: ids, roles, a reason. Lines are added and never changed. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Journal {
    private final JournalRows rows;
    private final InstantSource clock;

    Journal(JournalRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Writes down what was done to a member, beside the change itself. */
    void record(Member after, MemberEvent event, String actor) {
        add(after.id(), after.organisationId(), event.getClass().getSimpleName(), what(event), actor);
    }

    /** Writes down what happens to an organisation, beside the change itself. */
    void record(OrganisationEvent event, String actor) {
        String why = event instanceof OrganisationSuspended suspended
                ? suspended.reasonCode().name()
                : "";
        add(null, event.organisationId(), event.getClass().getSimpleName(), why, actor);
    }

    /** Writes down what was done to an organisation before anybody hears of it. */
    void note(UUID organisation, Noted what, String actor) {
        add(null, organisation, what.word(), "", actor);
    }

    /** Writes down what somebody did that changes no member. */
    void note(Actor by, Noted what, String detail) {
        add(by.member(), by.organisation(), what.word(), detail, by.signature());
    }

    /** Writes down what somebody did who is nobody's agent yet: who comes or goes. */
    void note(Member oneself, Noted what) {
        add(oneself.id(), oneself.organisationId(), what.word(), "", "/" + oneself.id());
    }

    /** Whether there is such a line of a member. */
    boolean has(UUID member, Noted what) {
        return rows.count(member, what.word()) > 0;
    }

    /** Those lines, in no order. */
    List<JournalRows.Row> all(List<Long> numbers) {
        return numbers.isEmpty() ? List.of() : rows.all(numbers);
    }

    private void add(@Nullable UUID member, UUID organisation, String event, String detail, String actor) {
        rows.add(member, organisation, event, detail, actor, clock.instant());
    }

    private static String what(MemberEvent event) {
        return switch (event) {
            case MemberInvited e -> String.join(" ", e.roles());
            case MemberGranted e -> String.join(" ", e.roles());
            case MemberSuspended e -> e.reasonCode().name();
            case MemberActivated _, PasswordChanged _ -> "";
        };
    }
}
