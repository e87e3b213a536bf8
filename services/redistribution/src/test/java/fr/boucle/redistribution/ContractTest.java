package fr.boucle.redistribution;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.Reaction;
import fr.boucle.testkit.Golden;
import fr.boucle.testkit.ServicePart;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {
    private static final Map<String, String> PUBLISHED = Map.ofEntries(
            Map.entry("RequestOpened", "request.RequestEvent$RequestOpened"),
            Map.entry("RequestDecided", "request.RequestEvent$RequestDecided"),
            Map.entry("SecondLookAsked", "request.RequestEvent$SecondLookAsked"),
            Map.entry("RequestClosed", "request.RequestEvent$RequestClosed"),
            Map.entry("DeviceReserved", "stock.DeviceEvent$DeviceReserved"),
            Map.entry("ReservationReleased", "stock.DeviceEvent$ReservationReleased"),
            Map.entry("DeviceDelivered", "stock.DeviceEvent$DeviceDelivered"),
            Map.entry("DeviceReturned", "stock.DeviceEvent$DeviceReturned"),
            Map.entry("DeviceSentBack", "stock.DeviceEvent$DeviceSentBack"),
            Map.entry("ReferenceAdopted", "reference.ReferenceAdopted"),
            Map.entry("StructureCapChanged", "reservation.StructureCaps$StructureCapChanged"),
            Map.entry("ProgrammeOpened", "programme.Programmes$ProgrammeOpened"),
            Map.entry("FollowUpAnswered", "tracking.FollowUpAnswered"));

    private static EventJson json() {
        return A.service().bean(EventJson.class);
    }

    static Stream<Map.Entry<String, String>> published() {
        return PUBLISHED.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void what_we_publish_is_unchanged(Map.Entry<String, String> event) throws ClassNotFoundException {
        Class<?> type = Class.forName("fr.boucle.redistribution." + event.getValue());
        String golden = Golden.json("redistribution", event.getKey());
        Golden.isUnchanged("redistribution", event.getKey(), json().write(json().read(golden, type)));
    }

    @Test
    void every_golden_file_is_published_here() {
        assertThat(Golden.files("redistribution")).hasSize(PUBLISHED.size());
    }

    @Test
    void every_event_reacted_to_is_understood() {
        ServicePart part = ServicePart.shared("redistribution");
        EventJson json = part.bean(EventJson.class);
        Collection<?> reactions = part.bean(ApplicationContext.class).getBeansOfType(Argument.of(Reaction.class));
        Golden.areUnderstood(
                reactions,
                reaction -> ((Reaction<?>) reaction).on(),
                (reaction, event) -> json.read(event, ((Reaction<?>) reaction).event()));
    }
}
