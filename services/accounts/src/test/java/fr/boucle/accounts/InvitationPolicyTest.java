package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.Ids;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Refusal;
import fr.boucle.web.RefusalType;
import fr.boucle.web.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each policy alone. */
class InvitationPolicyTest {
    private static final UUID HERE = Ids.next();
    private static final EmailAddress EMAIL = new EmailAddress("une@exemple.test");
    private static final EmailAddress OTHER = new EmailAddress("autre@exemple.test");

    @Test
    void a_kind_gives_its_own_roles_only() {
        var policy = new InvitationPolicy.RolesFitTheKind();
        assertThat(judged(policy, null, OrganisationKind.AUDIT, wanted(HERE, EMAIL, Role.AUDITOR)))
                .isEmpty();
        assertThat(judged(policy, null, OrganisationKind.AUDIT, wanted(HERE, EMAIL, Role.STEWARD)))
                .contains(AccountRefusal.ROLE_NOT_FOR_KIND);
    }

    @Test
    void a_member_stays_in_the_organisation() {
        var policy = new InvitationPolicy.StaysInTheOrganisation();
        Member present = active(Role.AGENT);
        assertThat(judged(policy, present, OrganisationKind.COMPANY, wanted(HERE, EMAIL, Role.AGENT)))
                .isEmpty();
        assertThat(judged(policy, present, OrganisationKind.COMPANY, wanted(Ids.next(), EMAIL, Role.AGENT)))
                .contains(AccountRefusal.MEMBER_ELSEWHERE);
    }

    @Test
    void who_is_suspended_stays_so() {
        var policy = new InvitationPolicy.IsNotSuspended();
        Member gone = new Member.Suspended(Ids.next(), HERE, roles(Role.AGENT), Member.Reason.LEFT, Instant.EPOCH);
        assertThat(judged(policy, gone, OrganisationKind.COMPANY, wanted(HERE, EMAIL, Role.AGENT)))
                .contains(AccountRefusal.MEMBER_SUSPENDED);
        assertThat(judged(policy, active(Role.AGENT), OrganisationKind.COMPANY, wanted(HERE, EMAIL, Role.AGENT)))
                .isEmpty();
    }

    @Test
    void an_auditors_address_and_password_are_nobody_elses_to_change() {
        var policy = new InvitationPolicy.KeepsTheAuditor();
        Member auditor = active(Role.AUDITOR);
        assertThat(judged(policy, auditor, OrganisationKind.AUDIT, wanted(HERE, EMAIL, Role.AUDITOR)))
                .isEmpty();
        assertThat(judged(policy, auditor, OrganisationKind.AUDIT, wanted(HERE, OTHER, Role.AUDITOR)))
                .contains(AccountRefusal.AUDITOR_APART);
        assertThat(judged(policy, auditor, OrganisationKind.AUDIT, InvitationPolicy.Wanted.codeFor(auditor)))
                .contains(AccountRefusal.AUDITOR_APART);
        Member agent = active(Role.AGENT);
        assertThat(judged(policy, agent, OrganisationKind.COMPANY, InvitationPolicy.Wanted.codeFor(agent)))
                .isEmpty();
    }

    private static Member active(String role) {
        return new Member.Active(Ids.next(), HERE, roles(role), EMAIL, "hash");
    }

    private static SortedSet<String> roles(String role) {
        return new TreeSet<>(List.of(role));
    }

    private static InvitationPolicy.Wanted wanted(UUID organisation, EmailAddress email, String role) {
        return new InvitationPolicy.Wanted(organisation, roles(role), Optional.of(email), false);
    }

    private static Optional<RefusalType> judged(
            InvitationPolicy policy, @Nullable Member present, OrganisationKind kind, InvitationPolicy.Wanted wanted) {
        return policy.judge(new InvitationPolicy.Facts(present, kind, wanted)).map(Refusal::type);
    }
}
