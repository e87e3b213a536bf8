package fr.boucle.donations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.Reaction;
import fr.boucle.testkit.Golden;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The wire: what leaves is the golden file, what arrives is understood. */
class ContractTest {
    private static final EventJson JSON = A.PART.bean(EventJson.class);

    @Test
    void every_golden_file_has_its_event() {
        Set<String> files = new TreeSet<>(Golden.files("donations"));
        assertThat(files)
                .containsExactlyInAnyOrder(
                        "claim-ended.v1.json",
                        "convention-signed.v1.json",
                        "device-handed-over.v1.json",
                        "device-listed.v1.json",
                        "device-reassigned.v1.json",
                        "device-sent-to-waste.v1.json",
                        "device-withdrawn.v1.json",
                        "devices-claimed.v1.json",
                        "difference-closed.v1.json",
                        "lot-closed.v1.json",
                        "lot-published.v1.json",
                        "rule-adopted.v1.json");
    }

    @Test
    void every_event_reacted_to_is_understood() {
        Collection<?> reactions = A.PART.bean(ApplicationContext.class).getBeansOfType(Argument.of(Reaction.class));
        Golden.areUnderstood(
                reactions,
                reaction -> ((Reaction<?>) reaction).on(),
                (reaction, event) -> JSON.read(event, ((Reaction<?>) reaction).event()));
    }
}
