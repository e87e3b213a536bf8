package fr.boucle.donations;

import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.Reaction;
import fr.boucle.testkit.Golden;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** The wire: what leaves is the golden file, what arrives is understood. */
class ContractTest {
    private static final EventJson JSON = A.PART.bean(EventJson.class);

    @Test
    void what_we_publish_is_unchanged() {
        Golden.areUnchanged("donations", (golden, type) -> JSON.write(JSON.read(golden, type)));
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
