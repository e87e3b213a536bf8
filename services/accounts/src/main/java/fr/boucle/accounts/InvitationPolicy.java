package fr.boucle.accounts;

import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold before the steward gives a person roles, an address, or a new code. */
interface InvitationPolicy {
    /**
     * What is there, and what is asked.
     *
     * @param present the member under this id, if there is one
     * @param kind what the organisation is
     * @param wanted what the member is to be
     */
    record Facts(@Nullable Member present, OrganisationKind kind, Wanted wanted) {}

    /**
     * What is asked for.
     *
     * @param email the address; none where it stays
     * @param newCode whether a code to choose a password with is given although one is chosen
     */
    record Wanted(UUID organisationId, SortedSet<String> roles, Optional<EmailAddress> email, boolean newCode) {
        /** The roles and the address of an invitation. */
        static Wanted of(Member.Invited invited) {
            return new Wanted(invited.organisationId(), invited.roles(), Optional.of(invited.email()), false);
        }

        /** A new code for who is there already. */
        static Wanted codeFor(Member present) {
            return new Wanted(present.organisationId(), present.roles(), Optional.empty(), true);
        }
    }

    Optional<Refusal> judge(Facts facts);

    List<InvitationPolicy> ALL =
            List.of(new RolesFitTheKind(), new StaysInTheOrganisation(), new IsNotSuspended(), new KeepsTheAuditor());

    /** Refuses what the first policy that minds refuses. */
    static void mustHold(Facts facts) {
        Refusal.throwFirst(ALL.stream().map(policy -> policy.judge(facts)));
    }

    /** Each kind of organisation gives its own roles. */
    final class RolesFitTheKind implements InvitationPolicy {
        @Override
        public Optional<Refusal> judge(Facts facts) {
            List<String> foreign = facts.wanted().roles().stream()
                    .filter(role -> !facts.kind().gives(role))
                    .toList();
            return foreign.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Refusal(
                            AccountRefusal.ROLE_NOT_FOR_KIND,
                            "A " + facts.kind() + " gives "
                                    + new TreeSet<>(facts.kind().roles()) + ", not " + foreign + "."));
        }
    }

    /** A member keeps the organisation. */
    final class StaysInTheOrganisation implements InvitationPolicy {
        @Override
        public Optional<Refusal> judge(Facts facts) {
            return facts.present() == null
                            || facts.present()
                                    .organisationId()
                                    .equals(facts.wanted().organisationId())
                    ? Optional.empty()
                    : Optional.of(
                            new Refusal(AccountRefusal.MEMBER_ELSEWHERE, "Invite the person there under a new id."));
        }
    }

    /** Who is suspended stays so. */
    final class IsNotSuspended implements InvitationPolicy {
        @Override
        public Optional<Refusal> judge(Facts facts) {
            return facts.present() instanceof Member.Suspended
                    ? Optional.of(
                            new Refusal(AccountRefusal.MEMBER_SUSPENDED, "Invite the person again under a new id."))
                    : Optional.empty();
        }
    }

    /**
     * Nobody who governs gets hold of the account of who audits: an auditor's address and password are nobody else's to change. An
     * auditor who lost them is suspended and invited under a new id, which the journal shows.
     */
    final class KeepsTheAuditor implements InvitationPolicy {
        @Override
        public Optional<Refusal> judge(Facts facts) {
            return facts.present() instanceof Member.Active active
                            && active.roles().contains(Role.AUDITOR)
                            && (facts.wanted().newCode() || changes(active, facts.wanted()))
                    ? Optional.of(new Refusal(
                            AccountRefusal.AUDITOR_APART,
                            "Suspend this account and invite the auditor under a new id: both stand in the journal."))
                    : Optional.empty();
        }

        private static boolean changes(Member.Active active, Wanted wanted) {
            return wanted.email().filter(email -> !email.equals(active.email())).isPresent();
        }
    }
}
