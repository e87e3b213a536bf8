package fr.boucle.donations.fate;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Golden;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CloseDifferenceTest {
    private static final int YEAR = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC)
            .getYear();

    /** An event of another context, as its golden file says, of this device. */
    private static void told(String context, String event, UUID device, long sequence, int hop) {
        String json = Golden.json(context, event)
                .replaceFirst("\"deviceId\": \"[^\"]+\"", "\"deviceId\": \"" + device + "\"");
        A.PART.log().publish("fr.boucle." + context + "." + event + ".v1", device, sequence, hop, json);
    }

    @Test
    void a_device_that_did_not_arrive_is_explained_and_closed_once() {
        Member donor = A.donor();
        List<UUID> devices = A.laptops(donor, 2);
        UUID missing = devices.getFirst();
        UUID convention = A.handedOver(donor, A.association("ESUS"), devices);
        told("repairs", "DeviceNotReceived", missing, 1, 1);
        eventually(
                () -> assertThat(donor.calls().get("/api/donations/differences").json())
                        .hasSize(1));
        Answer open = donor.calls().get("/api/donations/differences");
        for (String order : List.of("difference", "-difference", "state", "-state")) {
            assertThat(donor.calls()
                            .get("/api/donations/differences?sort=" + order)
                            .expect(200)
                            .json())
                    .as(order)
                    .hasSize(open.json().size());
        }
        assertThat(open.at("/0/difference")).isEqualTo("NOT_RECEIVED");
        assertThat(open.at("/0/conventionId")).isEqualTo(convention.toString());
        Map<String, String> why =
                Map.of("explanationCode", "STAYED_WITH_DONOR", "explanation", "Restée dans un bureau.");
        String closure = "/api/donations/differences/" + missing + "/closure";
        A.donor().calls().put(closure, why).expectProblem(404, "not-found");
        donor.calls().put(closure, why).expect(204);
        donor.calls().put(closure, why).expect(204);
        eventually(() -> assertThat(A.PART.log().of("donations", missing))
                .extracting(Event::name)
                .containsExactly("DeviceListed", "DeviceHandedOver", "DifferenceClosed"));
        assertThat(A.PART.log().of("donations", missing))
                .extracting(Event::sequence)
                .containsExactly(0L, 1L, 2L);
        assertThat(A.PART.log().of("donations", missing).getLast().json().toString())
                .doesNotContain("bureau");
    }

    @Test
    void the_balance_counts_what_is_proved_and_leaves_out_what_the_decree_leaves_out() {
        Member donor = A.donor();
        Member taker = A.association("ESUS");
        List<UUID> laptops = A.laptops(donor, 4);
        A.listed(donor, A.fresh("parc.csv", "BAL"));
        A.handedOver(donor, taker, laptops.subList(0, 3));
        told("redistribution", "DeviceDelivered", laptops.get(0), 5, 3);
        told("repairs", "DeviceReceived", laptops.get(0), 1, 1);
        told("redistribution", "DeviceSentBack", laptops.get(0), 4, 2);
        told("repairs", "DeviceReceived", laptops.get(1), 1, 1);
        donor.calls()
                .put(
                        "/api/donations/devices/" + laptops.get(3) + "/reassignment",
                        Map.of("reasonCode", "UPGRADED_AND_KEPT"))
                .expect(204);
        String path = "/api/donations/balances/" + YEAR;
        eventually(() -> assertThat(donor.calls().get(path).expect(200).at("/onYear/reused"))
                .isEqualTo("2"));
        Answer balance = donor.calls().get(path);
        assertThat(balance.at("/targetPercent")).isEqualTo("50");
        assertThat(balance.at("/onYear/retired")).isEqualTo("6");
        assertThat(balance.at("/onYear/percentTenths")).isEqualTo("333");
        assertThat(balance.at("/onStock/retired")).isEqualTo("0");
        assertThat(balance.at("/excluded/OVER_TEN_YEARS")).isEqualTo("1");
        assertThat(balance.at("/outcomes/REASSIGNED")).isEqualTo("1");
        alsoAsPapers(donor, path);
        String fate = "/api/donations/devices/" + laptops.getFirst() + "/fate";
        eventually(() -> assertThat(
                        donor.calls().get(fate).expect(200).json().get("steps").findValuesAsText("event"))
                .containsExactly("DeviceReceived", "DeviceSentBack", "DeviceDelivered"));
    }

    private static void alsoAsPapers(Member donor, String path) {
        assertThat(donor.calls()
                        .with("Accept", "text/csv")
                        .get(path)
                        .expect(200)
                        .text()
                        .lines())
                .hasSize(9)
                .noneMatch(line -> line.contains("_"))
                .anyMatch(line -> line.contains(";donné;reçu par l’atelier;"))
                .anyMatch(line -> line.contains(";plus de dix ans;"))
                .anyMatch(line -> line.contains(";gardé;"));
        assertThat(donor.calls()
                        .with("Accept", "application/pdf")
                        .get(path)
                        .expect(200)
                        .bytes())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void gifts_received_count_in_the_purchase_share_at_their_flat_rate() {
        Member donor = A.donor();
        Member taker = A.association("ESUS");
        A.handedOver(donor, taker, A.laptops(donor, 1));
        Member reader = new Member(taker.organisation(), new Actor(Ids.next(), taker.organisation(), Set.of("agent")));
        Answer share = reader.calls()
                .get("/api/donations/balances/" + YEAR + "/purchases?spentCents=100000&reusedSpentCents=10000")
                .expect(200);
        assertThat(share.at("/giftsReceived")).isEqualTo("1");
        assertThat(share.at("/giftsWithoutRate"))
                .as("a laptop of 2020 is over five years")
                .isEqualTo("1");
        assertThat(share.at("/percentTenths")).isEqualTo("100");
        assertThat(share.at("/targetPercent")).isEqualTo("20");
        assertThat(share.at("/targetMet")).isEqualTo("false");
    }

    @Test
    void the_purchase_share_is_a_table_and_a_paper_too() {
        Member donor = A.donor();
        Member taker = A.association("ESUS");
        String young =
                "Type;Marque;Modèle;Numéro de série;Date d'achat;Prix d'achat\nPortable;HP;ProBook;" + Ids.next() + ";"
                        + LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC)
                                .minusYears(2) + ";250\n";
        A.handedOver(
                donor,
                taker,
                A.listed(donor, young.getBytes(StandardCharsets.UTF_8)).stream()
                        .map(device -> UUID.fromString(device.get("deviceId").asText()))
                        .toList());
        Member reader = new Member(taker.organisation(), new Actor(Ids.next(), taker.organisation(), Set.of("agent")));
        String path = "/api/donations/balances/" + YEAR + "/purchases?spentCents=80000&reusedSpentCents=10000";
        Answer share = reader.calls().get(path).expect(200);
        assertThat(share.at("/giftsReceivedCents")).isEqualTo("20000");
        assertThat(share.at("/percentTenths")).as("300 of 1,000 euros").isEqualTo("300");
        assertThat(share.at("/targetMet")).isEqualTo("true");
        assertThat(reader.calls()
                        .with("Accept", "text/csv")
                        .get(path)
                        .expect(200)
                        .text())
                .contains("Dons reçus, valeur forfaitaire;200 €", "Part issue du réemploi;30,0 %");
        assertThat(reader.calls()
                        .with("Accept", "application/pdf")
                        .get(path)
                        .expect(200)
                        .bytes())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }
}
