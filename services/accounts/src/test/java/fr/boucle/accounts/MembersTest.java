package fr.boucle.accounts;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MembersTest {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void an_invitation_opens_once() {
        UUID organisation = A.approved(OrganisationKind.MEDIATION);
        Answer invited = A.invite(Ids.next(), organisation, "une.fois@exemple.test", "mediator")
                .expect(201);
        assertThat(invited.header("Cache-Control")).hasValue("no-store");
        String code = invited.at("/invitationCode");
        Answer _ = A.accept(code, A.PASSWORD).expect(204);
        Answer _ = A.accept(code, A.PASSWORD).expectProblem(409, "invitation-not-valid");
    }

    @Test
    void an_invitation_ends_after_seven_days() {
        UUID organisation = A.approved(OrganisationKind.MEDIATION);
        String code = A.invite(Ids.next(), organisation, "tard@exemple.test", "mediator")
                .at("/invitationCode");
        TestClock.advance(Duration.ofDays(7));
        Answer _ = A.accept(code, A.PASSWORD).expectProblem(409, "invitation-not-valid");
    }

    @Test
    void inviting_again_ends_the_code_before() {
        UUID organisation = A.approved(OrganisationKind.MEDIATION);
        UUID id = Ids.next();
        String first =
                A.invite(id, organisation, "encore@exemple.test", "mediator").at("/invitationCode");
        String second = A.invite(id, organisation, "encore@exemple.test", "mediator")
                .expect(200)
                .at("/invitationCode");
        Answer _ = A.accept(first, A.PASSWORD).expectProblem(409, "invitation-not-valid");
        Answer _ = A.accept(second, A.PASSWORD).expect(204);
    }

    @Test
    void a_password_that_is_short_long_common_or_the_address_is_refused_and_the_code_stays_good() {
        UUID organisation = A.approved(OrganisationKind.MEDIATION);
        String code = A.invite(Ids.next(), organisation, "adresse.longue@exemple.test", "mediator")
                .at("/invitationCode");
        for (String password : List.of(
                "onze signes",
                "MotDePasse2026",
                "aaaaaaaaaaaaaaaa",
                "adresse.longue",
                "Adresse.Longue@exemple.test",
                "x".repeat(129))) {
            Answer refused = A.accept(code, password).expectProblem(422, "password-too-weak");
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("/password");
        }
        Answer _ = A.accept(code, "minuscules suffisent").expect(204);
    }

    @Test
    void a_role_that_the_kind_of_organisation_does_not_give_is_refused() {
        UUID organisation = A.approved(OrganisationKind.COLLECTIVITE);
        Answer refused = A.invite(Ids.next(), organisation, "role@exemple.test", "agent", "steward")
                .expectProblem(409, "role-not-for-kind");
        assertThat(refused.at("/detail")).contains("steward");
        Answer _ = A.invite(Ids.next(), organisation, "role@exemple.test", "agent", "keeper")
                .expect(201);
    }

    @Test
    void an_address_belongs_to_one_member_whatever_its_case() {
        UUID organisation = A.approved(OrganisationKind.COLLECTIVITE);
        Answer _ = A.invite(Ids.next(), organisation, "Unique@Exemple.test", "agent")
                .expect(201);
        Answer _ = A.invite(Ids.next(), organisation, "unique@exemple.test ", "agent")
                .expectProblem(409, "email-already-used");
    }

    @Test
    void what_is_no_address_or_no_organisation_is_refused_with_a_pointer() {
        UUID organisation = A.approved(OrganisationKind.COLLECTIVITE);
        Answer address =
                A.invite(Ids.next(), organisation, "pas une adresse", "agent").expectProblem(422, "invalid-fields");
        assertThat(address.at("/errors/0/pointer")).isEqualTo("/email");
        Answer elsewhere = A.invite(Ids.next(), Ids.next(), "ailleurs@exemple.test", "agent")
                .expectProblem(422, "invalid-fields");
        assertThat(elsewhere.at("/errors/0/pointer")).isEqualTo("/organisationId");
    }

    @Test
    void changed_roles_are_in_the_next_token() {
        A.Person person = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician");
        String token = person.signsIn().expect(201).at("/refreshToken");
        Answer changed = A.invite(person.id(), person.organisation(), person.email(), "keeper")
                .expect(200);
        assertThat(changed.json().has("invitationCode")).isFalse();
        assertThat(A.refresh(token).expect(201).at("/roles")).isEqualTo("[\"keeper\"]");
    }

    @Test
    void a_member_does_not_change_organisation() {
        A.Person person = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician");
        Answer _ = A.invite(person.id(), A.approved(OrganisationKind.ASSOCIATION), person.email(), "technician")
                .expectProblem(409, "member-of-another-organisation");
    }

    @Test
    void a_suspended_member_loses_address_password_and_sessions_for_good() throws Exception {
        A.Person person = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician");
        String token = person.signsIn().expect(201).at("/refreshToken");
        for (int i = 0; i < 2; i++) {
            Answer _ = suspend(person).expect(204);
        }
        Answer _ = A.refresh(token).expectProblem(401, "session-ended");
        Answer _ = person.signsIn().expectProblem(401, "sign-in-failed");
        Answer _ = A.invite(person.id(), person.organisation(), person.email(), "technician")
                .expectProblem(409, "member-suspended");
        try (var database = A.part().database();
                var query = database.prepareStatement("SELECT COUNT(*) FROM member WHERE email = ?")) {
            query.setString(1, person.email());
            try (var count = query.executeQuery()) {
                assertThat(count.next()).isTrue();
                assertThat(count.getInt(1)).isZero();
            }
        }
        Answer _ = A.invite(Ids.next(), person.organisation(), person.email(), "technician")
                .expect(201);
    }

    @Test
    void a_suspension_travels_once_without_the_address() {
        A.Person person = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician");
        for (int i = 0; i < 2; i++) {
            Answer _ = suspend(person).expect(204);
        }
        eventually(() -> assertThat(A.part().log().of("accounts", person.id())).hasSize(1));
        Event event = A.part().log().of("accounts", person.id()).getFirst();
        assertThat(event.name()).isEqualTo("MemberSuspended");
        assertThat(event.json().at("/reasonCode").asText()).isEqualTo("LEFT");
        assertThat(A.part().log().of("accounts").toString()).doesNotContain("exemple.test");
    }

    @Test
    void the_token_of_a_suspended_member_is_refused_within_seconds() {
        A.Person person = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician");
        var caller = A.part().as(new Actor(person.id(), person.organisation(), Set.of(Role.TECHNICIAN)));
        Answer _ = caller.get("/api/accounts/organisations").expect(200);
        Answer _ = suspend(person).expect(204);
        eventually(() -> caller.get("/api/accounts/organisations").expectProblem(401, "sign-in-required"));
    }

    @Test
    void a_forgotten_password_is_chosen_anew_with_a_code() {
        A.Person person = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician");
        String token = person.signsIn().expect(201).at("/refreshToken");
        String path = "/api/accounts/members/" + person.id() + "/invitation";
        String code = A.steward().put(path).expect(200).at("/invitationCode");
        Answer _ = A.refresh(token).expectProblem(401, "session-ended");
        Answer _ = person.signsIn().expectProblem(401, "sign-in-failed");
        Answer _ = A.accept(code, "cinq mots tout neufs").expect(204);
        Answer _ = person.signsIn("cinq mots tout neufs").expect(201);
        Answer _ = A.part()
                .as(Someone.of(person.organisation(), Role.TECHNICIAN))
                .put(path)
                .expect(403);
    }

    @Test
    void a_member_changes_the_password_knowing_the_one_before() {
        A.Person person = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician");
        String token = person.signsIn().expect(201).at("/refreshToken");
        var caller = A.part().as(new Actor(person.id(), person.organisation(), Set.of(Role.TECHNICIAN)));
        Answer _ = caller.put("/api/accounts/password", passwords("pas le bon du tout", "cinq mots tout neufs"))
                .expectProblem(409, "password-wrong");
        Answer _ = caller.put("/api/accounts/password", passwords(A.PASSWORD, "court"))
                .expectProblem(422, "password-too-weak");
        Answer _ = person.signsIn().expect(201);
        Answer _ = caller.put("/api/accounts/password", passwords(A.PASSWORD, "cinq mots tout neufs"))
                .expect(204);
        Answer _ = person.signsIn().expectProblem(401, "sign-in-failed");
        Answer _ = person.signsIn("cinq mots tout neufs").expect(201);
        Answer _ = A.refresh(token).expectProblem(401, "session-ended");
    }

    private static Map<String, String> passwords(String current, String next) {
        return Map.of("currentPassword", current, "password", next);
    }

    @Test
    void only_the_steward_sees_and_changes_members() {
        A.Person person = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician");
        var caller = A.part().as(Someone.of(person.organisation(), Role.TECHNICIAN, Role.KEEPER, Role.AGENT));
        Answer _ = caller.get("/api/accounts/members").expectProblem(403, "role-not-allowed");
        Answer _ = caller.put("/api/accounts/members/" + person.id() + "/suspension", Map.of("reasonCode", "LEFT"))
                .expectProblem(403, "role-not-allowed");
        Answer _ = A.nobody().get("/api/accounts/members").expectProblem(401, "sign-in-required");
        assertThat(A.steward()
                        .get("/api/accounts/members?limit=200")
                        .expect(200)
                        .text())
                .contains(person.email());
    }

    private static Answer suspend(A.Person person) {
        return A.steward().put("/api/accounts/members/" + person.id() + "/suspension", Map.of("reasonCode", "LEFT"));
    }
}
