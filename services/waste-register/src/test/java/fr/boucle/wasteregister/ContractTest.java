package fr.boucle.wasteregister;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.Reaction;
import fr.boucle.testkit.Golden;
import fr.boucle.testkit.ServicePart;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** The golden files: each has its event, tested beside it. */
class ContractTest {

    @Test
    void every_golden_file_has_its_event() {
        assertThat(Golden.files("waste-register"))
                .containsExactly(
                        "checkpoint-signed.v1.json",
                        "register-line-corrected.v1.json",
                        "register-line-written.v1.json",
                        "treatment-confirmed.v1.json",
                        "waste-item-accepted.v1.json",
                        "waste-lot-consigned.v1.json",
                        "waste-lot-weighed.v1.json");
    }

    @Test
    void every_event_reacted_to_is_understood() {
        ServicePart part = ServicePart.shared("waste-register");
        EventJson json = part.bean(EventJson.class);
        Collection<?> reactions = part.bean(ApplicationContext.class).getBeansOfType(Argument.of(Reaction.class));
        Golden.areUnderstood(
                reactions,
                reaction -> ((Reaction<?>) reaction).on(),
                (reaction, event) -> json.read(event, ((Reaction<?>) reaction).event()));
    }
}
