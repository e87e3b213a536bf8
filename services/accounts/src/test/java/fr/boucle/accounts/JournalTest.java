package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.Walk;
import fr.boucle.web.Actor;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JournalTest {
    @Test
    void each_act_on_an_account_is_written_down_with_who_did_it_and_without_an_address() {
        A.Person person = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician");
        Answer _ = A.invite(person.id(), person.organisation(), person.email(), "keeper")
                .expect(200);
        Answer _ = A.steward()
                .put("/api/accounts/members/" + person.id() + "/suspension", Map.of("reasonCode", "LEFT"))
                .expect(204);
        Answer own = A.part()
                .as(new Actor(person.id(), person.organisation(), Set.of(Role.KEEPER)))
                .get("/api/accounts/journal?limit=200");
        // the suspension reaches the door within seconds: until then it shows, later the door is closed
        if (own.status() == 200) {
            assertThat(own.text()).contains("MemberSuspended");
        }
        List<String> acts = new ArrayList<>();
        List<String> actors = new ArrayList<>();
        A.journal(Someone.with(Role.AUDITOR)).forEach(line -> {
            if (line.at("/memberId").asText().equals(person.id().toString())) {
                acts.add(line.at("/event").asText() + " " + line.at("/detail").asText());
                actors.add(line.at("/actor").asText());
            }
            assertThat(line.toString()).doesNotContain("@");
        });
        assertThat(acts)
                .containsExactly(
                        "MemberInvited technician", "MemberActivated ", "MemberGranted keeper", "MemberSuspended LEFT");
        assertThat(actors.get(0)).startsWith("steward/");
        assertThat(actors.get(1)).isEqualTo("/" + person.id());
        assertThat(actors.get(2)).startsWith("steward/");
    }

    @Test
    void who_neither_governs_nor_audits_reads_only_what_was_done_to_the_own_account() {
        A.Person one = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician");
        A.Person other = A.active(one.organisation(), "keeper");
        Answer own = A.part()
                .as(new Actor(one.id(), one.organisation(), Set.of(Role.TECHNICIAN)))
                .get("/api/accounts/journal?limit=200")
                .expect(200);
        assertThat(own.text())
                .contains(one.id().toString())
                .doesNotContain(other.id().toString());
        Answer _ = A.nobody().get("/api/accounts/journal").expectProblem(401, "sign-in-required");
    }

    @Test
    void the_journal_is_counted_ordered_narrowed_walked_and_given_as_a_file() {
        A.Person one = A.active(A.approved(OrganisationKind.ASSOCIATION), "technician");
        A.Person _ = A.active(one.organisation(), "keeper");
        Caller auditor = A.part().as(Someone.with(Role.AUDITOR));
        String list = "/api/accounts/journal?organisationId=" + one.organisation();
        Walk all = Walk.on(auditor, list + "&limit=1");
        assertThat(all.total()).isEqualTo("6");
        assertThat(all.each("/number")).doesNotHaveDuplicates().hasSize(6);
        assertThat(Walk.back(auditor, all.end()).rows()).isEqualTo(all.rows());
        assertThat(Walk.on(auditor, list + "&sort=-number&limit=3").each("/number"))
                .isEqualTo(all.each("/number").reversed());
        assertThat(Walk.on(auditor, list + "&sort=-event&limit=1").each("/event"))
                .containsExactly(
                        "OrganisationRegistered",
                        "OrganisationApproved",
                        "MemberInvited",
                        "MemberInvited",
                        "MemberActivated",
                        "MemberActivated");
        for (String order : List.of("organisation", "-member", "actor")) {
            assertThat(Walk.on(auditor, list + "&limit=1&sort=" + order).rows())
                    .as(order)
                    .hasSize(6);
        }
        assertThat(Walk.on(auditor, list + "&event=MemberInvited&memberId=" + one.id())
                        .each("/detail"))
                .containsExactly("technician");
        assertThat(Walk.on(auditor, list + "&until=2020-01-01").rows()).isEmpty();
        assertThat(auditor.get(list.replace("journal?", "journal.csv?") + "&event=MemberActivated")
                        .expect(200)
                        .text())
                .contains("Numéro;Le;Acte", one.id().toString())
                .doesNotContain("MemberInvited", "@");
        Answer _ = auditor.get(list + "&sort=detail").expectProblem(400, "malformed-request");
    }

    @Test
    void the_steward_cannot_take_over_an_auditor() {
        A.Person auditor = A.active(A.approved(OrganisationKind.AUDIT), "auditor");
        Answer _ = A.steward()
                .put("/api/accounts/members/" + auditor.id() + "/invitation")
                .expectProblem(409, "auditor-apart");
        Answer _ = A.invite(auditor.id(), auditor.organisation(), "steward.prend@exemple.test", "auditor")
                .expectProblem(409, "auditor-apart");
        Answer _ = auditor.signsIn().expect(201);
    }
}
