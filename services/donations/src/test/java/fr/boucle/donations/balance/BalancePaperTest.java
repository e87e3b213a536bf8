package fr.boucle.donations.balance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import fr.boucle.values.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The paper of a territory's year is as short as that of one school; its words are no codes. */
class BalancePaperTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static String paper(int devices) {
        List<BalanceLine> lines =
                IntStream.range(0, devices).mapToObj(BalancePaperTest::line).toList();
        ReuseBalance.Share share = ReuseBalance.Share.of(devices, devices / 2, 0, 50);
        return BalancePaper.html(
                new ReuseBalance(
                        2026,
                        Ids.next(),
                        50,
                        null,
                        share,
                        share,
                        Map.of(Exclusion.CLASSIFIED, 2L),
                        Map.of(BalanceLine.Outcome.GIVEN, (long) devices),
                        lines),
                ZONE);
    }

    private static BalanceLine line(int number) {
        boolean proved = number % 2 == 0;
        return new BalanceLine(
                Ids.next(),
                "K" + number,
                DeviceKind.LAPTOP,
                null,
                true,
                BalanceLine.Outcome.GIVEN,
                proved ? "DeviceDelivered" : null,
                false,
                proved ? Instant.parse("2026-11-30T23:30:00Z") : null);
    }

    @Test
    void a_few_devices_are_listed_each_with_its_proof() {
        assertThat(paper(4))
                .contains("<td>donné</td><td>remis à un foyer le 01/12/2026</td>", "<td>donné</td><td>aucune</td>")
                .contains("matériel classifié ou de sécurité : 2")
                .doesNotContain("GIVEN", "Delivered", "CLASSIFIED", "T23:30");
    }

    @Test
    void thousands_are_counted_and_the_list_is_named() {
        String paper = paper(5_313);
        assertThat(paper)
                .hasSizeLessThan(4_000)
                .contains("Les 5313 appareils, chacun avec son devenir et sa preuve, sont dans le fichier CSV")
                .contains("<td>remis à un foyer</td><td>2657</td>", "<td>aucune</td><td>2656</td>");
    }
}
