package fr.boucle.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.EventJson;
import fr.boucle.testkit.Golden;
import fr.boucle.testkit.ServicePart;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final ServicePart PART = ServicePart.shared("observatory");
    /** A member that names one device or several, whatever else it says of them. */
    private static final Pattern DEVICE = Pattern.compile("\"(?:d|\\w*D)eviceIds?\"");

    private static final List<String> CONTEXTS =
            List.of("accounts", "donations", "repairs", "redistribution", "waste-register");

    @Test
    void every_event_of_a_device_is_in_the_table_and_every_golden_file_of_the_table_is_understood() {
        for (String context : CONTEXTS) {
            for (String file : Golden.files(context)) {
                String name = event(file);
                String golden = Golden.json(context, name);
                Optional<EventType> type = EventTypes.find(context, name);
                assertThat(type.isPresent() || !DEVICE.matcher(golden).find())
                        .as("%s publishes %s, which the passport would not show", context, name)
                        .isTrue();
                type.ifPresent(known -> take(known, golden));
            }
        }
    }

    @Test
    void every_fact_and_member_of_the_table_is_in_its_golden_file_where_there_is_one() {
        List<String> optional = List.of("barrier", "batteryHealthPercent", "chemistry");
        for (EventType type : EventTypes.ALL) {
            if (!Golden.files(type.context()).stream()
                    .map(ContractTest::event)
                    .toList()
                    .contains(type.name())) {
                continue;
            }
            JsonNode golden = PART.bean(EventJson.class).read(Golden.json(type.context(), type.name()), JsonNode.class);
            assertThat(type.subject().split(" "))
                    .as("%s.%s, the first that is there", type.name(), type.subject())
                    .anyMatch(member -> golden.get(member) != null);
            assertThat(golden.get(type.at()))
                    .as("%s.%s", type.name(), type.at())
                    .isNotNull();
            if (type.organisation() != null) {
                assertThat(golden.get(type.organisation()))
                        .as("%s.%s", type.name(), type.organisation())
                        .isNotNull();
            }
            for (Fact fact : type.facts()) {
                if (!optional.contains(fact.name())) {
                    assertThat(fact.in(golden))
                            .as("%s.%s", type.name(), fact.path())
                            .isPresent();
                }
            }
        }
    }

    @Test
    void no_kept_fact_is_a_serial_a_name_or_a_sentence() {
        assertThat(EventTypes.ALL.stream().flatMap(type -> type.facts().stream()))
                .allSatisfy(fact -> assertThat(fact.path() + " " + fact.members())
                        .doesNotContainIgnoringCase("serial")
                        .doesNotContainIgnoringCase("name]")
                        .doesNotContainIgnoringCase("note")
                        .doesNotContainIgnoringCase("explanation]")
                        .doesNotContainIgnoringCase("contact"));
    }

    private static void take(EventType type, String json) {
        @SuppressWarnings("unchecked")
        TransactionOperations<Connection> transactions = PART.bean(TransactionOperations.class);
        transactions.executeWrite(_ -> {
            Envelope envelope = new Envelope(UUID.randomUUID(), type.type(), "key", 1, 1, Instant.EPOCH, "test", json);
            PART.bean(View.class).add(type, PART.bean(EventJson.class).read(json, JsonNode.class), envelope);
            return true;
        });
    }

    private static String event(String file) {
        StringBuilder name = new StringBuilder();
        for (String word : file.replace(".v1.json", "").split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
