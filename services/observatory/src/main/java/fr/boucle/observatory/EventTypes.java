package fr.boucle.observatory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of what the observatory reads, one per context. A fact that is not named here is not stored: no serial, no name of a
 * person, no sentence.
 */
final class EventTypes {
    /** The device's code, for people who are signed in. */
    static final String CODE = "!code";

    static final List<EventType> ALL = Stream.of(
                    DonationEvents.ALL, RepairEvents.ALL, RedistributionEvents.ALL, WasteRegisterEvents.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, EventType> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

    private EventTypes() {}

    static Optional<EventType> find(String context, String event) {
        return Optional.ofNullable(BY_TYPE.get("fr.boucle." + context + "." + event + ".v1"));
    }
}
