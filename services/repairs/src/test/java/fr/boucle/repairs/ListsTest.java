package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Statements;
import fr.boucle.testkit.Walk;
import fr.boucle.values.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The lists of a workshop: counted, ordered, narrowed, walked there and back, as files. */
class ListsTest {
    private static final String API = "/api/repairs";

    private final Workshop workshop = new Workshop();
    private final Caller technician = workshop.technician();

    private Walk walkedBothWays(String path, String id) {
        Walk there = Walk.on(technician, API + path);
        assertThat(there.each(id)).doesNotHaveDuplicates();
        assertThat(Walk.back(technician, there.end()).each(id)).isEqualTo(there.each(id));
        return there;
    }

    private String file(String path) {
        return technician.get(API + path).expect(200).text();
    }

    private void part(String kind, String origin, int grams, String label) {
        technician
                .put(
                        API + "/parts/" + Ids.next(),
                        "{\"kind\":\"%s\",\"origin\":\"%s\",\"massGrams\":%d,\"label\":\"%s\"}"
                                .formatted(kind, origin, grams, label))
                .expect(204);
    }

    @Test
    void parts() {
        part("MEMORY", "NEW", 20, "SODIMM DDR4 8 Go");
        part("BATTERY", "SECOND_HAND", 300, "Batterie F3YGT");
        part("MEMORY", "SECOND_HAND", 12, "SODIMM DDR3 4 Go");
        Walk all = walkedBothWays("/parts?limit=1", "/partId");
        assertThat(all.total()).isEqualTo("3");
        assertThat(all.each("/kind")).containsExactly("BATTERY", "MEMORY", "MEMORY");
        assertThat(walkedBothWays("/parts?limit=2&sort=-massGrams", "/partId").each("/massGrams"))
                .containsExactly("300", "20", "12");
        assertThat(Walk.on(technician, API + "/parts?kind=MEMORY&origin=NEW&q=sodimm+8")
                        .each("/massGrams"))
                .containsExactly("20");
        assertThat(Walk.on(technician, API + "/parts?kept=true").rows()).isEmpty();
        assertThat(Walk.on(technician, API + "/parts?kept=false").rows()).hasSize(3);
        assertThat(file("/parts.csv?kind=BATTERY"))
                .contains("Pièce;Ce que c'est;Origine", "Batterie;Batterie F3YGT;d'occasion;;0,300;;en stock")
                .doesNotContain("SODIMM");
        Answer _ = technician.get(API + "/parts?sort=price").expectProblem(400, "malformed-request");
    }

    @Test
    void bench_machines() {
        for (String label : List.of("Banc 2", "banc 10", "Écran de test")) {
            technician
                    .put(API + "/bench-machines/" + Ids.next(), "{\"label\":\"" + label + "\"}")
                    .expect(204);
        }
        Walk all = walkedBothWays("/bench-machines?limit=1", "/machineId");
        assertThat(all.each("/label")).containsExactly("banc 10", "Banc 2", "Écran de test");
        String lent = all.each("/machineId").get(1);
        technician
                .put(API + "/bench-machines/" + lent + "/loan", "{\"dueOn\":\"2099-01-31\"}")
                .expect(204);
        assertThat(walkedBothWays("/bench-machines?limit=2&sort=dueOn", "/machineId")
                        .each("/machineId"))
                .startsWith(lent);
        assertThat(Walk.on(technician, API + "/bench-machines?lent=true").each("/machineId"))
                .containsExactly(lent);
        assertThat(Walk.on(technician, API + "/bench-machines?lent=false&q=ecran")
                        .each("/label"))
                .containsExactly("Écran de test");
        assertThat(file("/bench-machines.csv?sort=-label"))
                .containsSubsequence("Machine;Chez qui;Jusqu'au", "Écran de test", "Banc 2;chez vous;31/01/2099");
    }

    @Test
    void all_that_waits_what_is_due_first() {
        String owned = workshop.erased().deviceId().toString();
        String free = workshop.announced("HDD", Workshop.freshSerial(), "ERASED_BEFORE")
                .deviceId()
                .toString();
        String entrusted = workshop.announced("HDD").deviceId().toString();
        Walk due = walkedBothWays("/next-steps?limit=1", "/deviceId");
        assertThat(due.total()).isEqualTo("3");
        assertThat(due.each("/deviceId")).containsExactly(entrusted, owned, free);
        assertThat(due.each("/erasureDeadline").getFirst()).isEqualTo("2026-12-20");
        assertThat(walkedBothWays("/next-steps?limit=2&sort=since", "/deviceId").each("/deviceId"))
                .containsExactly(owned, free, entrusted);
        assertThat(walkedBothWays("/next-steps?step=RECEIVE&limit=1&sort=urgency", "/deviceId")
                        .each("/deviceId"))
                .containsExactly(entrusted, free);
        assertThat(file("/next-steps.csv").lines().toList().get(1)).endsWith("20/12/2026");
    }

    @Test
    void a_station_and_all_devices() {
        List<UUID> received = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            received.add(workshop.received("HDD").deviceId());
        }
        UUID awaited = workshop.announced("HDD").deviceId();
        String station = "/next-steps?step=ERASE,RECEIVE";
        Walk longest = walkedBothWays(station + "&limit=2", "/deviceId");
        assertThat(longest.total()).isEqualTo("4");
        assertThat(longest.rows()).extracting(row -> row.at("/since").asText()).isSorted();
        assertThat(walkedBothWays(station + "&limit=3&sort=-code", "/deviceId").rows())
                .extracting(row -> row.at("/code").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(Walk.on(technician, API + station + "&mine=true").each("/deviceId"))
                .containsExactlyInAnyOrderElementsOf(
                        received.stream().map(UUID::toString).toList());
        assertThat(file("/next-steps.csv?step=RECEIVE"))
                .contains("Étape", "attendu")
                .doesNotContain("à effacer");
        assertThat(file("/next-steps.csv").lines()).hasSize(5);
        assertThat(walkedBothWays("/devices?limit=2", "/deviceId").each("/deviceId"))
                .endsWith(awaited.toString())
                .hasSize(4);
        assertThat(Walk.on(technician, API + "/devices?state=EXPECTED&sort=-since")
                        .each("/deviceId"))
                .containsExactly(awaited.toString());
        assertThat(file("/devices.csv?state=EXPECTED")).contains("XPS 13 9350", "attendu");
        List<String> asked = Statements.during(
                workshop.service, () -> technician.get(API + station).expect(200), "device_history");
        assertThat(asked).as("who touched them, asked once for all").hasSize(1);
    }
}
