package fr.boucle.donations.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a search takes among a million devices in fifty thousand lots; {@code infra/bench lots} runs it. */
class LotSearchBenchmark {
    private static final int LOTS = 50_000;
    private static final int DEVICES_EACH = 20;
    private static final int TIMES = 40;
    private static final long NANOS = 1_000_000;
    private static final List<String> SEARCHES = List.of(
            "",
            "kind=LAPTOP&condition=WORKING",
            "kind=SERVER",
            "communeCode=44001",
            "near=44109&withinKm=150&kind=LAPTOP",
            "q=EliteBook",
            "q=modele49995",
            "q=HP&kind=SERVER",
            "minDevices=21");

    @Test
    void searches_among_a_million_devices() throws SQLException {
        try (Connection connection = A.PART.database();
                Statement statement = connection.createStatement()) {
            ManyLots.fill(statement, LOTS, DEVICES_EACH);
            Member taker = A.association("ESUS");
            for (String search : SEARCHES) {
                measure(taker, "/api/donations/lots?" + search);
            }
            ManyLots.empty(statement);
        }
    }

    private static void measure(Member taker, String path) {
        long[] took = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            assertThat(taker.calls().get(path).status()).isEqualTo(200);
            took[i] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        System.out.println(path + ": median " + took[TIMES / 2] / NANOS + " ms, 95th percentile "
                + took[TIMES * 95 / 100] / NANOS + " ms");
    }
}
