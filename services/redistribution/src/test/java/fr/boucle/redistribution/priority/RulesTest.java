package fr.boucle.redistribution.priority;

import static fr.boucle.redistribution.A.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Eventually;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a service of its own: rules count for every request of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesTest {
    private static final String HEAD =
            "name,division,code,no_thd_coverage_rate,no_4g_coverage_rate,poverty_rate,older_65_rate,nscol15p_rate,total\n";
    private static final String IFN = HEAD
            + "Haut,city,44109,10.0,10.0,10.0,10.0,10.0,10.0\n"
            + "Bas,city,44001,1.0,1.0,1.0,1.0,1.0,1.0\n"
            + "Milieu,city,44002,4.0,4.0,4.0,4.0,4.0,4.0\n"
            + "Vide,city,55050,0.0,0.0,0.0,0.0,0.0,0.0\n";

    private ServicePart service;
    private final Actor steward = Someone.with(Role.STEWARD);

    @BeforeAll
    void start() {
        service = ServicePart.start("redistribution", Map.of("boucle.household-door-per-minute", 8));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Answer preview(String commune) {
        return service.asNobody()
                .post(
                        API + "/priority-previews",
                        "{\"need\":\"NONE\",\"household\":[\"SCHOOL_CHILD\"],\"communeCode\":\"" + commune
                                + "\",\"waitingDays\":45}")
                .expect(200);
    }

    private Answer load(String csv) {
        return service.as(steward).put(API + "/references/ifn", csv.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    /** Nobody tries what the service ships against its own frame but this: the last of it, though it may hold from a later day on. */
    @Test
    void the_weights_to_begin_with_are_within_the_published_frame_and_are_those_of_the_readme() throws IOException {
        ReferenceFiles files = service.bean(ReferenceFiles.class);
        UUID last = files.versions(ReferenceFiles.WEIGHTS).stream()
                .filter(version -> version.adoptedBy().equals("system"))
                .findFirst()
                .orElseThrow()
                .id();
        Weights shipped = service.bean(Json.class).read(files.content(last), Weights.class);
        assertThat(shipped.areAllowed()).isTrue();
        assertThat(shipped).isEqualTo(Queues.SHIPPED);
        assertThat(Files.readString(
                        Path.of(System.getProperty("boucle.root", "."), "services", "redistribution", "README.md")))
                .contains("Of 100 points: need %d, household %d, waiting %d, territory %d to begin with"
                        .formatted(shipped.need(), shipped.household(), shipped.waiting(), shipped.territory()));
    }

    @Test
    void anybody_simulates_the_priority_with_the_index_the_steward_loaded_and_a_missing_commune_gets_the_median() {
        Answer before = preview("44109");
        assertThat(before.at("/criteria/3/flags/0")).isIn("INDEX_NOT_LOADED", "MEDIAN_USED");
        Answer loaded = load(IFN).expect(200);
        assertThat(loaded.at("/communes")).isEqualTo("3");
        assertThat(loaded.at("/withoutData")).isEqualTo("1");
        assertThat(loaded.at("/median")).isEqualTo("4.0");
        assertThat(load(IFN).expect(200).json()).isEqualTo(loaded.json());

        Answer known = preview("44109");
        assertThat(known.at("/ruleVersion")).isEqualTo("2026-01");
        assertThat(known.at("/score")).isEqualTo("71.3");
        assertThat(known.at("/criteria/0/name")).isEqualTo("need");
        assertThat(known.at("/criteria/1/points")).isEqualTo("6.3");
        assertThat(known.at("/criteria/2/name")).isEqualTo("waiting");
        assertThat(known.at("/criteria/3/points")).isEqualTo("15.0");
        assertThat(known.json().at("/criteria/3/flags")).isEmpty();
        Answer unknown = preview("97120");
        assertThat(unknown.at("/criteria/3/points")).isEqualTo("5.0");
        assertThat(unknown.at("/criteria/3/flags/0")).isEqualTo("MEDIAN_USED");
        Eventually.eventually(() -> assertThat(service.log().of("redistribution"))
                .filteredOn(event -> event.name().equals("ReferenceAdopted")
                        && event.json().at("/name").asText().equals("ifn"))
                .extracting(event -> event.json().at("/sha256").asText())
                .contains(loaded.at("/sha256")));
    }

    @Test
    void a_file_that_is_not_in_the_public_format_is_refused_with_its_line_and_changes_nothing() {
        load("commune;score\n44109;3\n").expectProblem(422, "reference-file-refused");
        Answer wrong = load(IFN + "Trop,city,44003,4.0,4.0,4.0,4.0,4.0,11.0\n");
        assertThat(wrong.expectProblem(422, "reference-file-refused").at("/detail"))
                .contains("Line 6");
        Answer french = service.as(steward)
                .with("Accept-Language", "fr-FR,fr;q=0.9")
                .put(
                        API + "/references/ifn",
                        (IFN + "Trop,city,44003,4.0,4.0,4.0,4.0,4.0,11.0\n").getBytes(StandardCharsets.UTF_8),
                        "text/csv");
        assertThat(french.at("/detail")).isEqualTo("Ligne 6 : total est compris entre 1 et 10.");
        assertThat(french.header("Content-Language")).hasValue("fr");
        load(IFN + "Deux,city,44001,4.0,4.0,4.0,4.0,4.0,4.0\n").expectProblem(422, "reference-file-refused");
        service.as(A.mediator())
                .put(API + "/references/ifn", IFN.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expectProblem(403, "role-not-allowed");
    }

    @Test
    void the_real_file_of_a_departement_is_read_where_it_is_at_hand() throws IOException {
        Path sample = Path.of(System.getProperty("boucle.samples", "none"), "ifn", "ifn_44.csv");
        Assumptions.assumeTrue(Files.exists(sample), "the sample is not part of the repository");
        TerritoryIndex index = TerritoryIndex.read(Files.readString(sample));
        assertThat(index.totals()).hasSize(207);
        assertThat(index.of("44001"))
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("5.0"));
    }

    @Test
    void weights_are_adopted_only_after_their_simulation_and_the_commission_only_switches_off() {
        String weights = "{\"need\":30,\"household\":35,\"waiting\":20,\"territory\":15,\"switchedOff\":[]}";
        String off = "{\"need\":40,\"household\":25,\"waiting\":20,\"territory\":15,\"switchedOff\":[\"territory\"]}";
        Actor decider = A.decider();
        adopt(steward, "2027-01", weights, "no").expectProblem(409, "simulate-first");
        adopt(decider, "2027-01", weights, simulate(weights)).expectProblem(409, "weights-not-allowed");
        service.as(steward)
                .post(
                        API + "/weights-previews",
                        "{\"weights\":{\"need\":40,\"household\":20,\"waiting\":15,\"territory\":25,\"switchedOff\":[]}}")
                .expectProblem(409, "weights-not-allowed");
        adopt(steward, "2027-01", weights, simulate(weights)).expect(200);
        adopt(steward, "2027-01", weights, simulate(weights)).expect(200);
        adopt(steward, "2027-01", off, simulate(off)).expectProblem(409, "reference-version-taken");
        assertThat(preview("44109").at("/ruleVersion")).isEqualTo("2026-01");
        assertThat(service.asNobody()
                        .get(API + "/references/priority-weights")
                        .expect(200)
                        .json())
                .extracting(version -> version.at("/version").asText())
                .contains("2027-01", "2026-01");
        adopt(decider, "2027-02", off, simulate(off)).expect(200);
    }

    private String simulate(String weights) {
        Answer effect = service.as(A.decider())
                .post(API + "/weights-previews", "{\"weights\":" + weights + "}")
                .expect(200);
        assertThat(effect.json().has("moved")).isTrue();
        return effect.at("/simulated");
    }

    private Answer adopt(Actor actor, String version, String weights, String simulated) {
        return service.as(actor)
                .put(
                        API + "/references/priority-weights/" + version,
                        "{\"weights\":" + weights
                                + ",\"validFrom\":\"" + A.inMonths(100)
                                + "\",\"reason\":\"Délibération\",\"simulated\":\""
                                + simulated + "\"}");
    }

    @Test
    void the_household_door_is_limited_in_rate() {
        assertThat(java.util.stream.IntStream.range(0, 40)
                        .map(_ -> service.asNobody()
                                .post(API + "/followed-requests", "{\"trackingCode\":\"0000-0000-0000-0000\"}")
                                .status())
                        .takeWhile(status -> status != 429))
                .hasSizeBetween(1, 39)
                .containsOnly(404);
    }

    @Test
    void nothing_but_the_public_list_can_be_said_of_a_household() {
        for (String body : new String[] {
            "{\"need\":\"NONE\",\"household\":[\"NATIONALITY\"],\"communeCode\":\"44109\",\"waitingDays\":0}",
            "{\"need\":\"NONE\",\"household\":[],\"communeCode\":\"44109\",\"waitingDays\":0,\"health\":\"x\"}"
        }) {
            service.asNobody().post(API + "/priority-previews", body).expectProblem(400, "malformed-request");
        }
        service.asNobody()
                .post(
                        API + "/priority-previews",
                        "{\"need\":\"NONE\",\"household\":[],\"communeCode\":\"00000\",\"waitingDays\":-1}")
                .expectProblem(422, "invalid-fields");
    }

    @Test
    void the_event_of_a_reference_names_version_and_day() {
        load(IFN).expect(200);
        Eventually.eventually(() -> {
            Event event = service.log().of("redistribution").stream()
                    .filter(one -> one.name().equals("ReferenceAdopted"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not yet"));
            assertThat(event.json().at("/validFrom").asText()).isNotBlank();
            assertThat(event.json().at("/version").asText()).isNotBlank();
        });
    }
}
