package fr.boucle.accounts;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.Walk;
import fr.boucle.values.Ids;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganisationsTest {
    @Test
    void registering_is_repeatable_and_publishes_nothing() {
        UUID id = Ids.next();
        Map<String, Object> sheet = A.sheet(OrganisationKind.ASSOCIATION);
        Answer first = A.steward().put(A.path(id), sheet).expect(201);
        assertThat(first.at("/state")).isEqualTo("REGISTERED");
        Answer again = A.steward().put(A.path(id), sheet).expect(200);
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(published(id)).isEmpty();
    }

    @Test
    void approving_publishes_the_whole_organisation_once() {
        UUID id = Ids.next();
        Map<String, Object> sheet = A.with(
                A.sheet(OrganisationKind.ASSOCIATION),
                "statuses",
                List.of(A.status("ESUS", "2024-02-01", "2035-01-31")));
        Answer _ = A.steward().put(A.path(id), sheet).expect(201);
        for (int i = 0; i < 2; i++) {
            Answer approved = A.steward().put(A.path(id) + "/approval").expect(200);
            assertThat(approved.at("/state")).isEqualTo("APPROVED");
            assertThat(approved.etag()).isEqualTo("\"2\"");
        }
        eventually(() -> assertThat(published(id)).hasSize(1));
        Event event = published(id).getFirst();
        assertThat(event.name()).isEqualTo("OrganisationApproved");
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.json().at("/identifier").asText()).isEqualTo(sheet.get("identifier"));
        assertThat(event.json().at("/statuses/0/status").asText()).isEqualTo("ESUS");
        assertThat(event.actor()).startsWith("steward/");
    }

    @Test
    void a_suspension_and_a_new_approval_follow_one_another_in_the_log() {
        UUID id = A.approved(OrganisationKind.COLLECTIVITE);
        for (int i = 0; i < 2; i++) {
            Answer _ = A.steward()
                    .put(A.path(id) + "/suspension", Map.of("reasonCode", "RULES_BROKEN"))
                    .expect(200);
        }
        Answer _ = A.steward().put(A.path(id) + "/approval").expect(200);
        eventually(() -> assertThat(published(id).stream().map(Event::name))
                .containsExactly("OrganisationApproved", "OrganisationSuspended", "OrganisationApproved"));
        assertThat(published(id).stream().map(Event::sequence)).containsExactly(2L, 3L, 4L);
    }

    @Test
    void suspending_what_was_never_approved_is_refused() {
        UUID id = Ids.next();
        Answer _ = A.steward().put(A.path(id), A.sheet(OrganisationKind.AUDIT)).expect(201);
        Answer _ = A.steward()
                .put(A.path(id) + "/suspension", Map.of("reasonCode", "SECURITY"))
                .expectProblem(409, "organisation-not-approved");
    }

    @Test
    void a_renewal_replaces_the_statuses_and_the_same_list_again_changes_nothing() {
        UUID id = A.approved(OrganisationKind.ASSOCIATION);
        Map<String, Object> renewal = Map.of("statuses", List.of(A.status("RUP", "2026-01-01", "2031-12-31")));
        for (int i = 0; i < 2; i++) {
            Answer renewed = A.steward().put(A.path(id) + "/renewal", renewal).expect(200);
            assertThat(renewed.at("/statuses/0/status")).isEqualTo("RUP");
        }
        eventually(() -> assertThat(published(id).stream().map(Event::name))
                .containsExactly("OrganisationApproved", "OrganisationRenewed"));
    }

    @Test
    void the_first_proof_that_ends_is_known_and_found_until_it_is_renewed() {
        UUID id = Ids.next();
        String mark = "Xx" + id.toString().substring(28);
        List<Object> statuses = List.of(
                A.status("ESUS", "2026-01-01", "2031-12-31"),
                A.status("RUP", "2026-01-01", "2030-06-30"),
                Map.of("status", "STUDENTS", "proof", "statuts", "validFrom", "2020-01-01"));
        Map<String, Object> sheet = A.with(A.sheet(OrganisationKind.ASSOCIATION), "name", mark);
        Answer _ =
                A.steward().put(A.path(id), A.with(sheet, "statuses", statuses)).expect(201);
        Answer _ = A.steward().put(A.path(id) + "/approval").expect(200);
        UUID endless = A.approved(OrganisationKind.ASSOCIATION, mark);
        assertThat(A.steward().get(A.path(id)).at("/provenUntil")).isEqualTo("2030-06-30");
        assertThat(A.steward().get(A.path(endless)).json().has("provenUntil")).isFalse();
        String ending = "/api/accounts/organisations?q=" + mark + "&endingBefore=";
        assertThat(A.steward().get(ending + "2030-06-30").expect(200).json()).isEmpty();
        assertThat(A.steward().get(ending + "2030-07-01").expect(200).json())
                .singleElement()
                .extracting(line -> line.at("/id").asText())
                .isEqualTo(id.toString());
        assertThat(Walk.on(A.steward(), "/api/accounts/organisations?limit=1&sort=provenUntil&q=" + mark)
                        .each("/id"))
                .as("those without an end last")
                .containsExactly(id.toString(), endless.toString());
        Answer _ = A.steward()
                .put(A.path(id) + "/renewal", Map.of("statuses", List.of(A.status("RUP", "2026-01-01", "2033-01-31"))))
                .expect(200);
        assertThat(A.steward().get(ending + "2030-07-01").expect(200).json()).isEmpty();
        assertThat(A.steward().get(ending + "2033-02-01").expect(200).json()).hasSize(1);
    }

    @Test
    void a_status_proven_for_the_past_only_stops_the_approval() {
        UUID id = Ids.next();
        Map<String, Object> sheet = A.with(
                A.sheet(OrganisationKind.ASSOCIATION),
                "statuses",
                List.of(A.status("ESUS", "2014-02-01", "2019-01-31")));
        Answer _ = A.steward().put(A.path(id), sheet).expect(201);
        Answer _ = A.steward().put(A.path(id) + "/approval").expectProblem(409, "status-lapsed");
        assertThat(A.steward().get(A.path(id)).at("/state")).isEqualTo("REGISTERED");
    }

    @Test
    void a_sheet_may_be_corrected_until_the_approval_and_not_after() {
        UUID id = Ids.next();
        Map<String, Object> sheet = A.sheet(OrganisationKind.MEDIATION);
        Answer _ = A.steward().put(A.path(id), sheet).expect(201);
        Map<String, Object> corrected = A.with(sheet, "name", "Un autre nom");
        Answer _ = A.steward().put(A.path(id), corrected).expect(200);
        Answer _ = A.steward().put(A.path(id) + "/approval").expect(200);
        Answer _ = A.steward().put(A.path(id), corrected).expect(200);
        Answer _ = A.steward().put(A.path(id), sheet).expectProblem(409, "organisation-identity-fixed");
    }

    @Test
    void numbers_with_a_wrong_check_or_form_are_refused_with_a_pointer() {
        Map<String, Object> sheet = A.with(A.sheet(OrganisationKind.COMPANY), "identifierType", "SIRET");
        for (String number : List.of("00000001800011", "123", "0000000180001O")) {
            Answer refused = A.steward()
                    .put(A.path(Ids.next()), A.with(sheet, "identifier", number))
                    .expectProblem(422, "invalid-fields");
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("/identifier");
        }
        Answer rna = A.steward()
                .put(A.path(Ids.next()), A.with(A.sheet(OrganisationKind.ASSOCIATION), "identifier", "W12"))
                .expectProblem(422, "invalid-fields");
        assertThat(rna.at("/errors/0/pointer")).isEqualTo("/identifier");
    }

    @Test
    void an_identifier_is_registered_once() {
        Map<String, Object> sheet = A.sheet(OrganisationKind.ASSOCIATION);
        Answer _ = A.steward().put(A.path(Ids.next()), sheet).expect(201);
        Answer _ = A.steward().put(A.path(Ids.next()), sheet).expectProblem(409, "identifier-already-registered");
        UUID other = Ids.next();
        Map<String, Object> distinct = A.sheet(OrganisationKind.ASSOCIATION);
        Answer _ = A.steward().put(A.path(other), distinct).expect(201);
        Answer _ = A.steward()
                .put(A.path(other), A.with(distinct, "identifier", String.valueOf(sheet.get("identifier"))))
                .expectProblem(409, "identifier-already-registered");
    }

    @Test
    void a_change_made_on_an_old_version_is_refused() {
        UUID id = A.approved(OrganisationKind.AUDIT);
        Answer _ = A.steward().ifMatch("\"1\"").put(A.path(id) + "/approval").expectProblem(412, "stale-version");
        Answer _ = A.steward().ifMatch("\"2\"").put(A.path(id) + "/approval").expect(200);
    }

    @Test
    void the_directory_shows_approved_organisations_and_to_the_steward_all() {
        UUID approved = A.approved(OrganisationKind.AUDIT);
        UUID registered = Ids.next();
        Answer _ = A.steward()
                .put(A.path(registered), A.sheet(OrganisationKind.AUDIT))
                .expect(201);
        var reader = A.part().as(Someone.with(Role.AGENT));
        assertThat(reader.get(A.path(approved)).expect(200).at("/kind")).isEqualTo("AUDIT");
        Answer _ = reader.get(A.path(registered)).expectProblem(404, "not-found");
        Answer _ = A.part()
                .as(Someone.of(registered, Role.AUDITOR))
                .get(A.path(registered))
                .expect(200);
        assertThat(reader.get("/api/accounts/organisations?kind=AUDIT&limit=200")
                        .text())
                .contains(approved.toString())
                .doesNotContain(registered.toString());
        assertThat(A.steward()
                        .get("/api/accounts/organisations?kind=AUDIT&limit=200")
                        .text())
                .contains(approved.toString(), registered.toString());
    }

    @Test
    void only_the_steward_changes_organisations_and_nobody_reads_them_unsigned() {
        UUID id = A.approved(OrganisationKind.AUDIT);
        for (String role :
                List.of(Role.AGENT, Role.TECHNICIAN, Role.MEDIATOR, Role.DECIDER, Role.KEEPER, Role.AUDITOR)) {
            var caller = A.part().as(Someone.of(id, role));
            Answer _ = caller.put(A.path(id), A.sheet(OrganisationKind.AUDIT)).expectProblem(403, "role-not-allowed");
            Answer _ = caller.put(A.path(id) + "/approval").expectProblem(403, "role-not-allowed");
            Answer _ = caller.put(A.path(id) + "/suspension", Map.of("reasonCode", "CLOSED"))
                    .expectProblem(403, "role-not-allowed");
        }
        Answer _ = A.nobody().get(A.path(id)).expectProblem(401, "sign-in-required");
    }

    @Test
    void unknown_fields_and_wrong_types_are_refused_and_change_nothing() {
        UUID id = Ids.next();
        Map<String, Object> sheet = A.sheet(OrganisationKind.AUDIT);
        Answer _ = A.steward().put(A.path(id), A.with(sheet, "approved", true)).expect(400);
        Answer _ = A.steward().put(A.path(id), A.with(sheet, "kind", "KINGDOM")).expect(400);
        Answer _ = A.steward().put(A.path(id), "{\"name\":").expect(400);
        Answer _ = A.steward().get(A.path(id)).expectProblem(404, "not-found");
    }

    private static List<Event> published(UUID organisation) {
        return A.part().log().of("accounts", organisation);
    }
}
