package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole passport tells all that is kept of a machine, and leads each reader to the papers that this reader may open, and back. */
class WholePassportTest {
    private static final String OWN = "0195b3c0-0000-7000-8000-000000000001";
    private static final String CONVENTION = "/conventions/" + ID + "3";
    private static final String SIGNED = "/registre/conventions/" + ID + "3.pdf";
    private static final String FILES = "/etabli/" + ID + "1/fichiers";
    private static final String LOT = "/dechets/" + ID + "6";
    private static final String LINE = "/registre/lignes/" + ID + "9";

    private final Territory territory = new Territory().quiet();

    @BeforeEach
    void tell() {
        tell(OWN, OWN);
    }

    @AfterEach
    void stop() {
        territory.close();
    }

    private void tell(String donor, String workshop) {
        territory.upstream.json(
                "GET /api/observatory/devices/" + ID + "1/passport",
                """
                {"deviceId":"ID1","code":"7K4M92A1","kind":"LAPTOP","place":"waste","status":"WASTE","endedAt":"2026-11-29T09:00:00Z","steps":[
                {"event":"ConventionSigned","at":"2026-10-03T08:00:00Z","organisationId":"WORKSHOP","subjectId":"ID3","facts":{"donorOrganisationId":"DONOR"}},
                {"event":"DeviceHandedOver","at":"2026-10-04T08:00:00Z","organisationId":"WORKSHOP","subjectId":"ID1","facts":{"legalBasis":"CG3P L3212-2 3°",
                "resale":"SOLIDARITY","dataState":"ERASURE_ENTRUSTED","erasureDeadline":"2026-12-20"}},
                {"event":"DeviceReceived","at":"2026-10-05T08:00:00Z","organisationId":"WORKSHOP","subjectId":"ID1","facts":{}},
                {"event":"RepairAttempted","at":"2026-10-06T08:00:00Z","organisationId":"WORKSHOP","facts":{"outcome":"END_OF_LIFE","barrier":"CANNOT_OPEN"}},
                {"event":"PartFitted","at":"2026-10-07T08:00:00Z","organisationId":"WORKSHOP","facts":{"kind":"MEMORY","origin":"HARVESTED","fromDeviceId":"ID2"}},
                {"event":"DeviceScrapped","at":"2026-11-08T08:00:00Z","organisationId":"WORKSHOP","facts":{"reasonCode":"NO_PARTS"}},
                {"event":"WasteLotWeighed","at":"2026-11-09T08:00:00Z","organisationId":"WORKSHOP","subjectId":"ID6","facts":{}},
                {"event":"RegisterLineWritten","at":"2026-11-10T08:00:00Z","organisationId":"WORKSHOP","subjectId":"ID6","facts":{"lineId":"ID9","publicId":"S-2026-0306"}},
                {"event":"TreatmentConfirmed","at":"2026-11-29T09:00:00Z","organisationId":"WORKSHOP","subjectId":"ID6",
                "facts":{"operationCode":"R 4","operationMode":"RECYCLAGE","final":true}}]}""".replace("WORKSHOP", workshop).replace("DONOR", donor).replace("\"ID", "\"" + ID));
    }

    private String page(String path, String... roles) {
        return new HttpReader(territory.member(roles)).get(path).body();
    }

    private String passport(String... roles) {
        return page("/passeports/" + ID + "1", roles);
    }

    @Test
    void everything_that_is_kept_is_told_and_its_life_ends_with_the_treatment() {
        assertThat(KeeperPagesTest.text(new HttpReader(territory.member("agent")).get("/passeports/" + ID + "1")))
                .contains(
                        "Base légale : CG3P L3212-2 3°",
                        "Vente à prix solidaire",
                        "avant le 20 décembre 2026",
                        "L'appareil ne s'ouvre pas",
                        "Barrette de mémoire, Récupérée sur un appareil",
                        "Recyclage R 4",
                        "C'est le traitement final.",
                        "Produit devenu un déchet. Sa vie s'est achevée par le traitement de ses déchets : 29 novembre 2026.");
        assertThat(passport("agent")).contains("href=\"/passeports/" + ID + "2\"");
    }

    @Test
    void each_side_reads_its_convention_and_the_workshop_its_files_and_its_register() {
        assertThat(passport("agent")).contains(CONVENTION).doesNotContain(FILES, LOT, LINE, SIGNED);
        assertThat(passport("technician")).contains(CONVENTION, FILES).doesNotContain(LOT, LINE, SIGNED);
        assertThat(passport("keeper")).contains(LOT, LINE).doesNotContain(CONVENTION, FILES, SIGNED);
        assertThat(passport("auditor")).contains(SIGNED, LOT, LINE).doesNotContain("\"" + CONVENTION, FILES);
    }

    @Test
    void who_is_neither_side_is_led_to_no_paper_of_theirs() {
        tell(ID + "7", ID + "8");
        assertThat(passport("agent", "technician", "keeper"))
                .contains("achevée")
                .doesNotContain(CONVENTION, FILES, LOT, LINE, SIGNED);
        tell(OWN, ID + "8");
        assertThat(passport("agent")).contains(CONVENTION);
    }

    @Test
    void a_convention_and_a_certificate_lead_back() {
        assertThat(page(CONVENTION, "agent")).contains("href=\"/passeports/" + ID);
        assertThat(page("/certificats/" + ID + "1", "agent")).contains("href=\"/a/7K4M92A1\"");
        territory.upstream.json("GET /api/repairs/certificates/" + ID + "2", """
                {"certificate":{"certificateId":"%s2","deviceId":"%s1","code":"7K4M92A1","kind":"LAPTOP"},"valid":true,"signedByCurrentKey":true}""".formatted(ID, ID));
        assertThat(page("/certificats/" + ID + "2", "agent")).contains("href=\"/passeports/" + ID + "1\"");
    }
}
