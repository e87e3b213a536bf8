package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.persistence.UuidBytes;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Walk;
import fr.boucle.values.Ids;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of organisations and members: counted, ordered, searched, as files. */
class ListsTest {
    @Test
    void the_directory_is_counted_ordered_searched_and_read_page_by_page() {
        String mark = "Zz" + UUID.randomUUID().toString().substring(0, 6);
        UUID _ = A.approved(OrganisationKind.COMPANY, "Été " + mark);
        UUID first = A.approved(OrganisationKind.COMPANY, "atelier " + mark);
        String list = "/api/accounts/organisations?q=" + mark;
        Answer page = A.steward().get(list + "&limit=1").expect(200);
        assertThat(page.header("X-Total-Count")).contains("2");
        assertThat(page.at("/0/id")).as("by name, without regard to case").isEqualTo(first.toString());
        String link = page.header("Link").orElseThrow();
        String next = link.substring(1, link.indexOf('>'));
        assertThat(A.steward().get(next).expect(200).at("/0/name")).isEqualTo("Été " + mark);
        assertThat(A.steward().get(list + "&sort=-name").expect(200).at("/0/name"))
                .isEqualTo("Été " + mark);
        assertThat(A.steward().get(list.replace("q=", "q=ete%20")).expect(200).json())
                .as("accents are not needed")
                .hasSize(1);
        Answer _ = A.steward().get(list + "&sort=street").expectProblem(400, "malformed-request");
        assertThat(A.steward()
                        .get("/api/accounts/organisations.csv?q=" + mark)
                        .expect(200)
                        .text())
                .contains("Nom", "Entreprise", "agréé", "Été " + mark);
        assertThat(A.steward()
                        .get("/api/accounts/organisation-names")
                        .expect(200)
                        .text())
                .contains(first.toString());
    }

    @Test
    void members_are_counted_filtered_and_given_as_a_file() {
        String mark = "zz" + UUID.randomUUID().toString().substring(0, 6);
        UUID organisation = A.approved(OrganisationKind.ASSOCIATION, "Maison " + mark);
        Answer _ = A.invite(Ids.next(), organisation, mark + "-a@exemple.fr", Role.TECHNICIAN)
                .expect(201);
        Answer _ = A.invite(Ids.next(), organisation, mark + "-b@exemple.fr", Role.KEEPER)
                .expect(201);
        String list = "/api/accounts/members?q=" + mark;
        Answer all = A.steward().get(list).expect(200);
        assertThat(all.header("X-Total-Count")).contains("2");
        assertThat(all.at("/0/organisation")).isEqualTo("Maison " + mark);
        assertThat(A.steward()
                        .get(list + "&role=keeper&state=INVITED")
                        .expect(200)
                        .json())
                .singleElement()
                .extracting(line -> line.get("email").asText())
                .isEqualTo(mark + "-b@exemple.fr");
        assertThat(A.steward()
                        .get("/api/accounts/members?organisationId=" + organisation)
                        .expect(200)
                        .json())
                .hasSize(2);
        assertThat(A.steward()
                        .get(list + "&organisationId=" + Ids.next())
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(A.steward().get(list + "&sort=-email").expect(200).at("/0/email"))
                .isEqualTo(mark + "-b@exemple.fr");
        assertThat(A.steward().get(list + "&sort=roles").expect(200).json()).hasSize(2);
        assertThat(A.steward()
                        .get("/api/accounts/members.csv?q=" + mark)
                        .expect(200)
                        .text())
                .contains("Organisme", "Maison " + mark, mark + "-a@exemple.fr", "code à utiliser");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-city", "kind"})
    void three_hundred_organisations_are_met_once_each_there_and_back(String order) throws SQLException {
        String mark = "Yy" + UUID.randomUUID().toString().substring(0, 6);
        int drawn = RandomGenerator.getDefault().nextInt(1_000_000);
        try (Connection connection = A.part().database();
                PreparedStatement row = connection.prepareStatement("""
                        INSERT INTO organisation (id, version, state, name, kind, identifier_type, identifier, street,
                            postal_code, city, commune_code, statuses, registered_at, approved_at)
                        VALUES (?, 0, 'APPROVED', ?, 'ASSOCIATION', 'RNA', ?, '1 rue', '44000', ?, '44109', '{"list":[]}',
                            '2026-01-01', '2026-01-02')""")) {
            for (int i = 0; i < 300; i++) {
                row.setBytes(1, UuidBytes.of(Ids.next()));
                row.setString(2, "Structure " + i % 40 + " " + mark);
                row.setString(3, "W%09d".formatted(drawn * 1_000L + i));
                row.setString(4, "Ville " + i % 7);
                row.addBatch();
            }
            int[] _ = row.executeBatch();
        }
        String path = "/api/accounts/organisations?limit=50&q=" + mark + "&sort=" + order;
        Walk there = Walk.on(A.steward(), path);
        assertThat(there.total()).isEqualTo("300");
        assertThat(there.each("/id")).hasSize(300).doesNotHaveDuplicates();
        assertThat(Walk.back(A.steward(), there.end()).each("/id")).isEqualTo(there.each("/id"));
    }
}
