package fr.boucle.donations.inventory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A long inventory is entered aside: asked twice it is entered once, broken off it goes on. */
class EnteringRunsTest {
    private static final int ROWS = 450;

    private final Member donor = A.donor();

    private Answer read() {
        return donor.calls()
                .upload(A.PREVIEWS, "file", "parc.csv", PreviewInventoryTest.many(ROWS), "text/csv")
                .expect(200);
    }

    private void isEntered(String path) {
        eventually(() -> {
            Answer now = donor.calls().get(path).expect(200);
            assertThat(now.at("/imported")).isEqualTo(Integer.toString(ROWS));
            assertThat(now.at("/entering")).isEqualTo("false");
            assertThat(now.at("/state")).isEqualTo("CONFIRMED");
        });
        assertThat(donor.calls().get("/api/donations/devices").expect(200).header("X-Total-Count"))
                .contains(Integer.toString(ROWS));
    }

    @Test
    void a_double_click_enters_each_row_once() {
        Answer preview = read();
        String path = "/api/donations/inventories/" + preview.at("/id");
        for (int click = 0; click < 2; click++) {
            assertThat(donor.calls()
                            .ifMatch(preview.etag())
                            .with("Prefer", "respond-async")
                            .put(path)
                            .status())
                    .isIn(202, 204);
        }
        isEntered(path);
        donor.calls()
                .ifMatch(preview.etag())
                .with("Prefer", "respond-async")
                .put(path)
                .expect(204);
    }

    @Test
    void what_a_services_end_broke_off_goes_on() throws SQLException {
        Answer preview = read();
        String id = preview.at("/id");
        try (Connection connection = A.PART.database();
                PreparedStatement broken = connection.prepareStatement(
                        "UPDATE inventory SET state = 'CONFIRMED', entering_until = '2020-01-01', entered_by = ? WHERE id = UNHEX(?)")) {
            broken.setString(1, donor.actor().signature());
            broken.setString(2, id.replace("-", ""));
            assertThat(broken.executeUpdate()).isEqualTo(1);
        }
        A.PART.bean(InventoryDeadlines.class).goOnEntering();
        isEntered("/api/donations/inventories/" + id);
    }
}
