package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The rows of a preview are read by their verdict, by their doubts, page by page and one by one. */
class RowsShownTest {
    private final Member donor = A.donor();
    private final String mark = Ids.next().toString().substring(24).replace("-", "");

    private Answer preview(String... rows) {
        StringBuilder csv = new StringBuilder("Type;Marque;Modèle;Numéro de série;N° d'inventaire;Date d'achat;État\n");
        for (String row : rows) {
            csv.append(row.replace("@", mark)).append('\n');
        }
        return A.preview(donor, csv.toString().getBytes(StandardCharsets.UTF_8)).expect(200);
    }

    @Test
    void rows_are_found_by_their_verdict_and_by_what_their_doubts_are_about() {
        Answer preview = preview(
                "Portable;HP;840;@G1;;12/03/2021;oui",
                "Zorglub;HP;840;@G2;;12/03/2021;oui",
                "Zorglub;HP;840;@G3;;12/03/2021;bizarre",
                "Portable;Machin;840;@G4;;12/03/2021;oui");
        String lines = "/api/donations/inventories/" + preview.at("/id") + "/lines";
        for (String[] asked : new String[][] {
            {"", "4"},
            {"verdict=TO_FIX", "2"},
            {"doubt=ANY", "3"},
            {"doubt=KIND", "2"},
            {"doubt=CONDITION", "1"},
            {"doubt=MAKER&verdict=ACCEPTED", "1"},
            {"doubt=RETIRED", "0"}
        }) {
            Answer answer = donor.calls().get(lines + "?" + asked[0]).expect(200);
            assertThat(answer.header("X-Total-Count")).as(asked[0]).hasValue(asked[1]);
            assertThat(answer.json()).as(asked[0]).hasSize(Integer.parseInt(asked[1]));
        }
    }

    @Test
    void rows_are_read_page_by_page_and_one_by_one_by_their_owner_alone() {
        Answer preview = preview(
                "Portable;HP;840;@J1;;12/03/2021;oui",
                "Zorglub;HP;840;@J2;;12/03/2021;oui",
                "Zorglub;HP;840;@J3;;12/03/2021;oui",
                "Zorglub;HP;840;@J4;;12/03/2021;oui");
        String lines = "/api/donations/inventories/" + preview.at("/id") + "/lines";
        Answer first = donor.calls().get(lines + "?doubt=ANY&limit=2").expect(200);
        assertThat(first.header("X-Total-Count")).hasValue("3");
        String next = first.header("Link").orElseThrow();
        assertThat(next).contains("doubt=ANY", "rel=\"next\"");
        assertThat(donor.calls()
                        .get(next.substring(1, next.indexOf('>')))
                        .expect(200)
                        .at("/0/line"))
                .isEqualTo("5");
        Answer one = donor.calls().get(lines + "/3").expect(200);
        assertThat(one.at("/understood/name/serialNumber")).isEqualTo(mark + "J2");
        assertThat(one.etag()).isEqualTo(preview.etag());
        donor.calls().get(lines + "?doubt=NOSE").expectProblem(400, "malformed-request");
        donor.calls().get(lines + "/99").expect(404);
        A.donor().calls().get(lines).expect(404);
        Answer followed = donor.calls()
                .get("/api/donations/inventories/" + preview.at("/id"))
                .expect(200);
        assertThat(followed.at("/doubtful")).isEqualTo("3");
        assertThat(followed.at("/columns/0/heading")).isEqualTo("Type");
        assertThat(followed.at("/columns/0/field")).isEqualTo("KIND");
    }
}
