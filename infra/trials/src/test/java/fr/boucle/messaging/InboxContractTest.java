package fr.boucle.messaging;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.Walk;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxContractTest {
    private ServicePart part;

    @BeforeAll
    void start() {
        part = Sample.start(Map.of());
    }

    @AfterAll
    void stop() {
        part.close();
    }

    private Event happened(UUID key, int hop, String note) {
        return part.log().publish(WhenThingHappened.TYPE, key, hop, hop, "{\"note\":\"" + note + "\",\"more\":1}");
    }

    private List<String> effects(UUID key) {
        return part.bean(Effects.class).notes(key.toString());
    }

    @Test
    void a_message_that_comes_twice_has_one_effect_and_unknown_fields_are_ignored() {
        UUID key = Ids.next();
        Event first = happened(key, 1, "once");
        part.log().publish(first);
        happened(key, 2, "after");
        eventually(() -> assertThat(effects(key)).containsExactly("once", "after"));
    }

    @Test
    void a_later_hop_waits_for_the_earlier_ones_and_all_come_in_order() {
        UUID key = Ids.next();
        happened(key, 3, "three");
        happened(key, 2, "two");
        eventually(() -> assertThat(held(key)).hasSize(2));
        assertThat(effects(key)).isEmpty();
        happened(key, 1, "one");
        eventually(() -> assertThat(effects(key)).containsExactly("one", "two", "three"));
        assertThat(held(key)).isEmpty();
    }

    @Test
    void a_dead_letter_parks_its_key_only_and_a_retry_releases_in_order() {
        UUID key = Ids.next();
        UUID other = Ids.next();
        Event dead = happened(key, 1, "impossible one");
        happened(key, 1, "parked one");
        happened(key, 1, "parked two");
        happened(other, 1, "goes on");
        eventually(() -> assertThat(effects(other)).containsExactly("goes on"));
        eventually(() -> assertThat(held(key)).containsExactly("DEAD", "PARKED", "PARKED"));
        assertThat(effects(key)).isEmpty();
        Caller steward = part.as(Someone.with(Role.STEWARD));
        assertThat(letter(steward, dead).at("/reason").asText()).contains("told so");

        retry(steward, dead).expect(204);
        assertThat(held(key)).containsExactly("DEAD", "PARKED", "PARKED");

        WhenThingHappened.HEALED.add(key.toString());
        retry(steward, dead).expect(204);
        eventually(() -> assertThat(effects(key)).containsExactly("impossible one", "parked one", "parked two"));
        assertThat(held(key)).isEmpty();
        retry(steward, dead).expectProblem(404, "not-found");
    }

    @Test
    void a_discarded_dead_letter_is_journaled_and_what_was_parked_goes_on() {
        UUID key = Ids.next();
        Event dead = happened(key, 1, "impossible for good");
        happened(key, 1, "later");
        eventually(() -> assertThat(held(key)).containsExactly("DEAD", "PARKED"));
        Caller steward = part.as(Someone.with(Role.STEWARD));
        String path = "/api/sample/dead-letters/" + dead.id() + "/discard";
        steward.put(path, Map.of("reason", "")).expectProblem(422, "invalid-fields");
        steward.put(path, Map.of("reason", "sent by mistake, see the donor's letter"))
                .expect(204);
        eventually(() -> assertThat(effects(key)).containsExactly("later"));
        part.as(Someone.with(Role.AGENT)).get("/api/sample/dead-letters").expectProblem(403, "role-not-allowed");
    }

    @Test
    void what_is_no_event_is_dead_and_what_is_unknown_is_skipped() {
        UUID key = Ids.next();
        UUID unknown = Ids.next();
        part.log().publishRaw("other", key.toString(), "no JSON, no headers".getBytes(StandardCharsets.UTF_8));
        part.log().publish("fr.boucle.other.NobodyCares.v1", unknown, 1, 1, "{}");
        part.log().publish(WhenThingHappened.TYPE, unknown, 1, 1, "{\"note\":[]}");
        eventually(() -> assertThat(held(key)).containsExactly("DEAD"));
        eventually(() -> assertThat(held(unknown)).containsExactly("DEAD"));
        assertThat(part.bean(ConsumerLoop.class).skipped()).isPositive();
    }

    @Test
    void dead_letters_are_counted_ordered_found_walked_and_given_as_a_file() {
        List<UUID> keys = List.of(Ids.next(), Ids.next(), Ids.next());
        keys.forEach(key -> happened(key, 1, "impossible to list"));
        keys.forEach(key -> eventually(() -> assertThat(held(key)).containsExactly("DEAD")));
        Caller steward = part.as(Someone.with(Role.STEWARD));
        String list = "/api/sample/dead-letters?limit=1";
        Walk oldest = Walk.on(steward, list);
        assertThat(oldest.each("/id")).doesNotHaveDuplicates().hasSize(Integer.parseInt(oldest.total()));
        assertThat(oldest.each("/key"))
                .containsAll(keys.stream().map(UUID::toString).toList());
        assertThat(oldest.each("/heldAt")).isSorted();
        assertThat(Walk.back(steward, oldest.end()).rows()).isEqualTo(oldest.rows());
        assertThat(Walk.on(steward, list + "&sort=-key").each("/key")).isSortedAccordingTo(Comparator.reverseOrder());
        String one = keys.getFirst().toString();
        assertThat(Walk.on(steward, list + "&q=told+" + one + "&type=" + WhenThingHappened.TYPE)
                        .each("/key"))
                .containsExactly(one);
        assertThat(steward.get("/api/sample/dead-letters.csv?q=" + one)
                        .expect(200)
                        .text()
                        .lines())
                .hasSize(2);
        steward.get(list + "&sort=payload").expectProblem(400, "malformed-request");
    }

    @Test
    void a_suspended_organisation_is_stopped_whatever_its_token_says_and_let_in_again() {
        var steward = Someone.with(Role.STEWARD);
        part.as(steward).get("/api/sample/dead-letters").expect(200);
        accounts("OrganisationSuspended", steward.organisation(), 2);
        eventually(() -> part.as(steward).get("/api/sample/dead-letters").expectProblem(401, "sign-in-required"));
        accounts("OrganisationApproved", steward.organisation(), 3);
        eventually(() -> part.as(steward).get("/api/sample/dead-letters").expect(200));
    }

    private void accounts(String event, UUID organisation, long sequence) {
        part.log()
                .publish(
                        "fr.boucle.accounts." + event + ".v1",
                        organisation,
                        sequence,
                        null,
                        "{\"organisationId\":\"" + organisation + "\"}");
    }

    private static Answer retry(Caller steward, Event dead) {
        return steward.put("/api/sample/dead-letters/" + dead.id() + "/retry", Map.of("reason", "it may pass now"));
    }

    private static JsonNode letter(Caller steward, Event dead) {
        for (JsonNode letter :
                steward.get("/api/sample/dead-letters").expect(200).json()) {
            if (letter.at("/id").asText().equals(dead.id())) {
                return letter;
            }
        }
        throw new AssertionError("no dead letter " + dead.id());
    }

    private List<String> held(UUID key) throws IllegalStateException {
        try (var connection = part.database();
                var query = connection.prepareStatement(
                        "SELECT state FROM held_message WHERE msg_key = ? ORDER BY position")) {
            query.setString(1, key.toString());
            List<String> states = new java.util.ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    states.add(rows.getString(1));
                }
            }
            return states;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
