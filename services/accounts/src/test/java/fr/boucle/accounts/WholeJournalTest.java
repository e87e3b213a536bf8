package fr.boucle.accounts;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.Walk;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands in the journal beside the changes of members: organisations, who comes and goes, lists that are taken along. */
class WholeJournalTest {
    private static final Actor AUDITOR = Someone.with(Role.AUDITOR);

    @Test
    void what_becomes_of_an_organisation_is_written_down_once_with_who_did_it() {
        UUID id = Ids.next();
        Map<String, Object> sheet = A.sheet(OrganisationKind.ASSOCIATION);
        Answer _ = A.steward().put(A.path(id), sheet).expect(201);
        for (int i = 0; i < 2; i++) {
            Answer _ = A.steward()
                    .put(A.path(id), A.with(sheet, "name", "Autre nom"))
                    .expect(200);
            Answer _ = A.steward().put(A.path(id) + "/approval").expect(200);
        }
        Map<String, Object> renewal = Map.of("statuses", List.of(A.status("RUP", "2026-01-01", "2031-12-31")));
        Answer _ = A.steward().put(A.path(id) + "/renewal", renewal).expect(200);
        Answer _ = A.steward()
                .put(A.path(id) + "/suspension", Map.of("reasonCode", "CLOSED"))
                .expect(200);
        Answer _ = A.steward().put(A.path(id), sheet).expectProblem(409, "organisation-identity-fixed");
        Walk lines = Walk.on(A.part().as(AUDITOR), "/api/accounts/journal?organisationId=" + id);
        assertThat(lines.each("/event"))
                .containsExactly(
                        "OrganisationRegistered",
                        "OrganisationCorrected",
                        "OrganisationApproved",
                        "OrganisationRenewed",
                        "OrganisationSuspended");
        assertThat(lines.rows()).allSatisfy(line -> {
            assertThat(line.at("/actor").asText()).startsWith("steward/");
            assertThat(line.has("memberId")).isFalse();
        });
        assertThat(lines.rows().getLast().at("/detail").asText()).isEqualTo("CLOSED");
    }

    @Test
    void who_comes_and_goes_is_written_down_and_of_strangers_nothing() {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), Role.MEDIATOR);
        Answer _ = person.signsIn("un autre mot de passe").expectProblem(401, "sign-in-failed");
        eventually(() -> assertThat(acts(person)).endsWith("SignInRefused"));
        String token = person.signsIn().expect(201).at("/refreshToken");
        String next = A.refresh(token).expect(201).at("/refreshToken");
        for (int i = 0; i < 2; i++) {
            Answer _ = A.nobody()
                    .put("/api/accounts/sessions/end", Map.of("refreshToken", next))
                    .expect(204);
        }
        String stolen = person.signsIn().expect(201).at("/refreshToken");
        Answer _ = A.refresh(stolen).expect(201);
        Answer _ = A.refresh(stolen).expectProblem(401, "session-ended");
        assertThat(acts(person))
                .containsExactly(
                        "MemberInvited",
                        "MemberActivated",
                        "SignInRefused",
                        "SignedIn",
                        "SignedOut",
                        "SignedIn",
                        "TokenUsedTwice");
        long before = A.journal(AUDITOR).size();
        Answer _ = new A.Person(person.id(), person.organisation(), "personne@exemple.test")
                .signsIn()
                .expectProblem(401, "sign-in-failed");
        assertThat(A.journal(AUDITOR)).hasSize((int) before);
    }

    @Test
    void a_list_that_is_taken_along_is_written_down_with_who_took_it() {
        Actor steward = Someone.with(Role.STEWARD);
        for (String list : List.of("members.csv", "journal.xlsx", "organisations.csv")) {
            Answer _ = A.part().as(steward).get("/api/accounts/" + list).expect(200);
        }
        String exports = "/api/accounts/journal/exports";
        Answer _ = A.part().as(steward).put(exports, Map.of("list", "MEMBERS")).expect(204);
        Answer _ = A.part().as(steward).put(exports, Map.of("list", "PEOPLE")).expect(400);
        Answer _ = A.nobody().put(exports, Map.of("list", "MEMBERS")).expectProblem(401, "sign-in-required");
        assertThat(Walk.on(
                                A.part().as(AUDITOR),
                                "/api/accounts/journal?event=ListExported&memberId=" + steward.member())
                        .each("/detail"))
                .containsExactly("MEMBERS", "JOURNAL", "ORGANISATIONS", "MEMBERS");
    }

    private static List<String> acts(A.Person person) {
        return A.journal(new Actor(person.id(), person.organisation(), Set.of(Role.MEDIATOR))).stream()
                .map(line -> line.at("/event").asText())
                .toList();
    }
}
