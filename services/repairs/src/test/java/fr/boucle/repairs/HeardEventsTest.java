package fr.boucle.repairs;

import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.Reaction;
import fr.boucle.testkit.Golden;
import fr.boucle.testkit.ServicePart;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** What other services tell the workshop, as their golden files have it. */
class HeardEventsTest {
    @Test
    void every_event_reacted_to_is_understood() {
        ServicePart part = ServicePart.shared("repairs");
        EventJson json = part.bean(EventJson.class);
        Collection<?> reactions = part.bean(ApplicationContext.class).getBeansOfType(Argument.of(Reaction.class));
        Golden.areUnderstood(
                reactions,
                reaction -> ((Reaction<?>) reaction).on(),
                (reaction, event) -> json.read(event, ((Reaction<?>) reaction).event()));
    }
}
