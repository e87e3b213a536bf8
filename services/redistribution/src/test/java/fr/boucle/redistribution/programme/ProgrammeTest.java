package fr.boucle.redistribution.programme;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final String FOR_ITS_PUPILS =
            "{\"title\":\"Collégiens sans ordinateur\",\"from\":\"2026-01-01\",\"until\":\"2099-12-31\",\"quota\":100,"
                    + "\"stockSharePercent\":20,\"criteria\":{\"situations\":[\"SCHOOL_CHILD\"],\"departements\":[\"44\"]}}";

    private static final String ELSEWHERE =
            "{\"title\":\"Lycéens d'ailleurs\",\"from\":\"2026-01-01\",\"until\":\"2099-12-31\",\"quota\":%d,"
                    + "\"stockSharePercent\":%d,\"criteria\":{\"communeCodes\":[\"85001\"]}}";

    private static Answer open(Actor actor, UUID id, String body) {
        return service().as(actor).put(API + "/programmes/" + id, body);
    }

    private static Actor department() {
        Actor agent = Someone.with(Role.AGENT);
        var approved = A.golden("accounts", "OrganisationApproved")
                .put("organisationId", agent.organisation().toString())
                .put("kind", "COLLECTIVITE");
        Event _ = service()
                .log()
                .publish(
                        "fr.boucle.accounts.OrganisationApproved.v1",
                        agent.organisation(),
                        0,
                        null,
                        approved.toString());
        return agent;
    }

    @Test
    void programmes_are_counted_ordered_found_and_taken_along() {
        String word = "Zorg" + Ids.next().toString().substring(28);
        for (String[] one : new String[][] {{"Écoles", "12", "2026-01-01"}, {"Ateliers", "9", "2030-01-01"}}) {
            Answer _ = open(Someone.with(Role.STEWARD), Ids.next(), """
                    {"title":"%s %s","from":"%s","until":"2035-12-31","quota":%s,"stockSharePercent":10,"criteria":{}}""".formatted(one[0], word, one[2], one[1]));
        }
        Caller reader = service().as(A.decider());
        String list = API + "/programmes?q=" + word;
        Answer byTitle = reader.get(list + "&sort=title").expect(200);
        assertThat(byTitle.header("X-Total-Count")).contains("2");
        assertThat(byTitle.at("/0/title")).startsWith("Ateliers");
        assertThat(reader.get(list + "&sort=-quota").expect(200).at("/0/quota")).isEqualTo("12");
        assertThat(reader.get(list + "&running=false").expect(200).json().findValuesAsText("title"))
                .containsExactly("Ateliers " + word);
        assertThat(reader.get(API + "/programmes.csv?q=" + word).expect(200).text())
                .contains("Programme;Depuis le", "Écoles " + word);
    }

    @Test
    void a_department_opens_a_programme_for_its_own_territory_and_reads_what_came_of_it() {
        Actor department = department();
        UUID id = Ids.next();
        eventually(() -> open(department, id, FOR_ITS_PUPILS).expect(204));
        open(department, id, FOR_ITS_PUPILS).expect(204);
        A.Opened inside = A.opened(A.mediator(), A.request("NONE", "LAPTOP"));
        A.Opened outside = A.opened(A.mediator(), A.request("NONE", "LAPTOP").put("communeCode", "49244"));
        assertThat(programmesOf(inside)).contains(id.toString());
        assertThat(programmesOf(outside)).doesNotContain(id.toString());
        String results = API + "/programmes/" + id + "/results";
        assertThat(service().as(department).get(results).expect(200).at("/remaining"))
                .isEqualTo("100");
        service().as(Someone.with(Role.AGENT)).get(results).expectProblem(404, "not-found");
        eventually(() -> assertThat(A.events(id)).extracting(Event::name).containsExactly("ProgrammeOpened"));
    }

    private static String programmesOf(A.Opened request) {
        return service()
                .as(A.decider())
                .get(API + "/requests/" + request.reference() + "/programmes")
                .expect(200)
                .text();
    }

    @Test
    void neither_another_organisation_nor_a_collectivite_without_a_territory_opens_one() {
        open(Someone.with(Role.AGENT), Ids.next(), FOR_ITS_PUPILS).expectProblem(409, "programme-not-yours");
        Actor department = department();
        String everywhere = FOR_ITS_PUPILS.replace(",\"departements\":[\"44\"]", "");
        eventually(() -> open(department, Ids.next(), FOR_ITS_PUPILS).expect(204));
        open(department, Ids.next(), everywhere).expectProblem(409, "programme-not-yours");
        open(Someone.with(Role.STEWARD), Ids.next(), everywhere).expect(204);
        open(A.decider(), Ids.next(), everywhere).expectProblem(403, "role-not-allowed");
    }

    @Test
    void a_decision_names_the_programme_and_its_quota_holds_whoever_races_for_its_last_device() throws Exception {
        UUID id = Ids.next();
        String oneDevice = ELSEWHERE.formatted(1, 100);
        open(Someone.with(Role.STEWARD), id, oneDevice).expect(204);
        List<A.Opened> pupils = List.of(pupil(), pupil());
        List<UUID> devices = List.of(laptop(), laptop());
        try (ExecutorService deciders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> decisions = List.of(
                    () -> grant(pupils.getFirst(), devices.getFirst(), id),
                    () -> grant(pupils.getLast(), devices.getLast(), id));
            assertThat(deciders.invokeAll(decisions).stream()
                            .map(done -> done.resultNow().status()))
                    .containsExactlyInAnyOrder(200, 409);
        }
        Answer results = results(id);
        assertThat(results.at("/granted")).isEqualTo("1");
        assertThat(results.at("/remaining")).isEqualTo("0");
        JsonNode falling = programme(pupils.getFirst(), id);
        assertThat(falling.at("/hasRoom").asBoolean()).isFalse();
        assertThat(falling.at("/remaining").asLong()).isZero();
    }

    @Test
    void no_more_of_the_stock_is_reserved_for_a_programme_than_its_share() {
        UUID id = Ids.next();
        open(Someone.with(Role.STEWARD), id, ELSEWHERE.formatted(100_000, 20)).expect(204);
        Answer last = grant(pupil(), laptop(), id);
        long live = 0;
        while (last.status() == 200) {
            live++;
            last = grant(pupil(), laptop(), id);
        }
        last.expectProblem(409, "programme-quota-reached");
        long stock = A.count("SELECT COUNT(*) FROM device WHERE state = 'IN_STOCK'");
        assertThat((live + 1) * 100).isGreaterThan(20 * (stock + live));
        assertThat(live * 100).isLessThanOrEqualTo(20 * (stock + live));
    }

    @Test
    void a_request_outside_a_programme_is_not_granted_under_it_and_a_refusal_names_none() {
        UUID id = Ids.next();
        open(Someone.with(Role.STEWARD), id, ELSEWHERE.formatted(10, 100)).expect(204);
        A.Opened outside = A.opened(A.mediator(), A.request("NONE", "LAPTOP"));
        grant(outside, laptop(), id).expectProblem(409, "programme-does-not-apply");
        grant(outside, laptop(), Ids.next()).expectProblem(404, "not-found");
        var refusal = A.JSON.createObjectNode()
                .put("outcome", "REFUSED")
                .put("reasonCode", "OTHER")
                .put("explanation", "Hors du programme")
                .put("programmeId", id.toString());
        decide(outside, refusal).expectProblem(422, "invalid-fields");
    }

    @Test
    void the_notice_of_a_decision_names_its_programme() {
        UUID id = Ids.next();
        open(Someone.with(Role.STEWARD), id, ELSEWHERE.formatted(10, 100)).expect(204);
        A.Opened pupil = pupil();
        grant(pupil, laptop(), id).expect(200);
        Answer notices = service()
                .asNobody()
                .post(API + "/followed-requests/notices", A.code(pupil))
                .expect(200);
        assertThat(notices.json().at("/0/data").toString())
                .contains("Programme", "Lycéens d'ailleurs", "Type d'appareil voulu");
    }

    @Test
    void the_results_follow_a_device_to_the_household_and_back() {
        UUID id = Ids.next();
        open(Someone.with(Role.STEWARD), id, ELSEWHERE.formatted(10, 100)).expect(204);
        Actor mediator = A.mediator();
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID device = A.readyDevice(technician, "LAPTOP");
        A.Opened pupil = A.opened(mediator, A.request("NONE", "LAPTOP").put("communeCode", "85001"));
        assertThat(Integer.parseInt(results(id).at("/waiting"))).isPositive();
        String reservation =
                API + "/reservations/" + grant(pupil, device, id).expect(200).at("/reservationId");
        service().as(technician).put(reservation + "/preparation", "{}").expect(204);
        service().as(mediator).put(reservation + "/hand-over", A.code(pupil)).expect(204);
        assertThat(results(id).at("/delivered")).isEqualTo("1");
        service()
                .as(mediator)
                .put(reservation + "/return", "{\"reasonCode\":\"NO_LONGER_NEEDED\",\"exchange\":false}")
                .expect(204);
        assertThat(results(id).at("/delivered")).isEqualTo("0");
        assertThat(results(id).at("/returned")).isEqualTo("1");
        assertThat(results(id).at("/remaining")).isEqualTo("9");
    }

    private static Answer results(UUID id) {
        return service()
                .as(A.decider())
                .get(API + "/programmes/" + id + "/results")
                .expect(200);
    }

    private static A.Opened pupil() {
        return A.opened(A.mediator(), A.request("NONE", "LAPTOP").put("communeCode", "85001"));
    }

    private static UUID laptop() {
        return A.readyDevice(Someone.with(Role.TECHNICIAN), "LAPTOP");
    }

    private static Answer grant(A.Opened request, UUID device, UUID programme) {
        return decide(request, A.grant(device).put("programmeId", programme.toString()));
    }

    private static Answer decide(A.Opened request, JsonNode decision) {
        return service()
                .as(A.decider())
                .ifMatch(request.etag())
                .put(API + "/requests/" + request.reference() + "/decision", decision);
    }

    private static JsonNode programme(A.Opened request, UUID id) {
        JsonNode all = service()
                .as(A.decider())
                .get(API + "/requests/" + request.reference() + "/programmes")
                .expect(200)
                .json();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.at("/programmeId").asText().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }
}
