package fr.boucle.redistribution.priority;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version of ours that ships under the name that a territory gave its own: its own stays, and the service starts. */
class LaterDefaultsTest {
    private static final String OWN =
            "{\"need\":30,\"household\":35,\"waiting\":20,\"territory\":15,\"switchedOff\":[]}";
    private static final String LATER = """
            INSERT INTO reference_file (id, name, version, sha256, valid_from, adopted_at, adopted_by, reason, content)
            SELECT UNHEX('0199A4C27D007000800000000000EFFF'), 'priority-weights', '2027-01', SHA2(content, 256), '2099-01-01',
                   '2026-01-01 00:00:00', 'system', 'ours', content
            FROM (SELECT '{"need":40,"household":25,"waiting":20,"territory":15,"switchedOff":[]}' AS content) AS later
            ON DUPLICATE KEY UPDATE version = reference_file.version;
            """;

    @TempDir
    private Path folder;

    @Test
    void what_a_territory_adopted_stays() throws IOException {
        List<String> places =
                List.of("classpath:db/web", "classpath:db/messaging", "classpath:db/migration", "filesystem:" + folder);
        try (ServicePart part =
                ServicePart.start("redistribution", Map.of("flyway.datasources.default.locations", places))) {
            adopt(part.as(Someone.with(Role.STEWARD)));
            part.stop();
            Path _ = Files.writeString(folder.resolve("V1000__later.sql"), LATER);
            part.start();
            ReferenceFiles files = part.bean(ReferenceFiles.class);
            assertThat(files.versions(ReferenceFiles.WEIGHTS))
                    .extracting(ReferenceFiles.Row::version)
                    .containsExactly("2027-01", "2026-01");
            assertThat(files.find(ReferenceFiles.WEIGHTS, "2027-01")
                            .orElseThrow()
                            .content())
                    .contains("\"household\":35");
        }
    }

    private static void adopt(Caller steward) {
        String simulated = steward.post(A.API + "/weights-previews", "{\"weights\":" + OWN + "}")
                .expect(200)
                .at("/simulated");
        steward.put(
                        A.API + "/references/priority-weights/2027-01",
                        "{\"weights\":" + OWN
                                + ",\"validFrom\":\"" + A.inMonths(100)
                                + "\",\"reason\":\"Délibération\",\"simulated\":\""
                                + simulated + "\"}")
                .expect(200);
    }
}
