package fr.boucle.donations.device;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.donations.Pages;
import fr.boucle.values.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Whatever a donor has is found: in any order, by filters that combine, page by page both ways, and as a file. */
class ListDevicesTest {
    private static final String DEVICES = "/api/donations/devices";
    private static final String HEAD = "Type;Marque;Modèle;Numéro de série;Numéro d'inventaire;Date d'achat\n";

    private final Member donor = A.donor();
    private final String mark = Ids.next().toString().substring(24);

    private List<String> listed(int laptops) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (int i = 0; i < laptops; i++) {
            csv.append("Portable;HP;EliteBook " + 840 + ";" + mark + "-" + i + ";T" + (laptops - i) + "-" + mark
                    + ";14/03/" + (2019 + i % 3) + "\n");
        }
        csv.append("Écran;Dell;P2419H;" + mark + "-S;;01/02/2021\n");
        return A.listed(donor, csv.toString().getBytes(StandardCharsets.UTF_8)).stream()
                .map(device -> device.get("deviceId").asText())
                .toList();
    }

    private List<String> found(String query) {
        return donor.calls().get(DEVICES + query).expect(200).json().findValuesAsText("serialNumber");
    }

    @Test
    void every_order_meets_every_device_once_forwards_and_backwards() {
        List<String> all = listed(7);
        for (String order : DeviceFilter.columns()) {
            for (String way : List.of("", "-")) {
                String path = DEVICES + "?limit=3&sort=" + way + order;
                List<String> met = Pages.forwards(donor.calls(), path, "deviceId");
                assertThat(met).as(way + order).containsExactlyInAnyOrderElementsOf(all);
                assertThat(Pages.backwards(donor.calls(), path, "deviceId"))
                        .as("back " + way + order)
                        .isEqualTo(met);
            }
        }
        assertThat(donor.calls().get(DEVICES + "?limit=3").expect(200).header("X-Total-Count"))
                .contains("8");
        donor.calls().get(DEVICES + "?state=GONE").expectProblem(400, "malformed-request");
        donor.calls().get(DEVICES + "?sort=colour").expectProblem(400, "malformed-request");
        donor.calls().get(DEVICES + "?after=nonsense").expectProblem(400, "malformed-request");
    }

    @Test
    void a_kind_is_found_by_whatever_people_call_it() {
        String desktop = HEAD + "Unité centrale;HP;ProDesk 400;" + mark + "-D;;01/02/2021\n";
        assertThat(A.listed(donor, desktop.getBytes(StandardCharsets.UTF_8))).hasSize(1);
        for (String word : List.of("fixe", "bureau", "centrale")) {
            assertThat(found("?q=" + word)).as(word).containsExactly(mark + "-D");
        }
    }

    @Test
    void words_are_found_anywhere_without_regard_to_case_accents_and_hyphens() {
        var _ = listed(2);
        assertThat(found("?q=elitebook")).hasSize(2);
        assertThat(found("?q=book%20hp")).hasSize(2);
        assertThat(found("?q=ecran")).containsExactly(mark + "-S");
        assertThat(found("?q=" + mark.toUpperCase(Locale.ROOT) + "-s")).containsExactly(mark + "-S");
        String code = donor.calls().get(DEVICES + "?q=ecran").expect(200).at("/0/code");
        assertThat(found("?q=" + code.substring(0, 3) + "-"
                        + code.substring(3, 6).toLowerCase(Locale.ROOT)))
                .containsExactly(mark + "-S");
        assertThat(found("?q=nowhere")).isEmpty();
    }

    @Test
    void a_whole_name_means_its_device_alone() {
        var _ = listed(12);
        assertThat(found("?q=" + mark + "-1")).hasSize(3);
        assertThat(found("?named=" + mark.toUpperCase(Locale.ROOT) + "-1")).containsExactly(mark + "-1");
        assertThat(found("?named=t1-" + mark)).as("its tag").containsExactly(mark + "-11");
        assertThat(found("?named=" + mark)).isEmpty();
        assertThat(found("?named=" + mark.charAt(0) + "%25")).as("no pattern").isEmpty();
        String code = donor.calls().get(DEVICES + "?q=ecran").expect(200).at("/0/code");
        String printed = code.substring(0, 3) + "-" + code.substring(3, 6) + "-" + code.substring(6);
        assertThat(found("?named=" + printed)).containsExactly(mark + "-S");
    }

    @Test
    void what_goes_for_recycling_is_not_free() {
        List<String> all = listed(2);
        donor.calls()
                .put(
                        DEVICES + "/" + all.getFirst() + "/orientation",
                        Map.of("orientation", "RECYCLING", "reason", "carte mère brûlée"))
                .expect(204);
        assertThat(donor.calls().get(DEVICES + "?free=true").expect(200).header("X-Total-Count"))
                .contains("2");
        assertThat(found("?free=true")).hasSize(2);
        assertThat(found("?free=true&orientation=RECYCLING")).isEmpty();
        assertThat(found("?free=false")).hasSize(1);
    }

    @Test
    void filters_combine() {
        List<String> all = listed(3);
        String inventory =
                donor.calls().get("/api/donations/inventories").expect(200).at("/0/id");
        assertThat(found("?kind=SCREEN&state=LISTED&inventoryId=" + inventory)).containsExactly(mark + "-S");
        assertThat(found("?kind=SCREEN&state=WITHDRAWN")).isEmpty();
        UUID lot = Ids.next();
        donor.calls()
                .put("/api/donations/lots/" + lot, A.draft(List.of(UUID.fromString(all.getFirst()))))
                .expect(201);
        assertThat(found("?free=false")).hasSize(1);
        assertThat(found("?free=true")).hasSize(3);
        assertThat(found("?lotId=" + lot)).hasSize(1);
        assertThat(found("?from=2999-01-01")).isEmpty();
        assertThat(found("?acquiredBefore=2021-02-01"))
                .as("bought before that day, not on it")
                .containsExactlyInAnyOrder(mark + "-0", mark + "-1");
        assertThat(found("?acquiredBefore=2020-01-01&kind=SCREEN")).isEmpty();
    }

    @Test
    void the_filtered_list_goes_out_as_csv_and_as_a_workbook() throws IOException {
        var _ = listed(2);
        String csv = donor.calls()
                .get("/api/donations/devices.csv?kind=LAPTOP")
                .expect(200)
                .text();
        assertThat(csv.lines()).hasSize(3).first().asString().contains("Code;Nature;Fabricant");
        assertThat(csv).contains("Ordinateur portable;HP;EliteBook 840").doesNotContain("Écran");
        byte[] workbook =
                donor.calls().get("/api/donations/devices.xlsx").expect(200).bytes();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(book.getFirstSheet().read()).hasSize(4);
        }
        donor.calls().get("/api/donations/devices.pdf").expectProblem(404, "not-found");
    }

    @Test
    void nobody_sees_anothers() {
        var _ = listed(1);
        assertThat(A.donor().calls().get(DEVICES + "?q=" + mark).expect(200).json())
                .isEmpty();
    }
}
