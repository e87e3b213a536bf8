package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A device in stock, perhaps the one the rules propose. */
@Serdeable
public record Proposal(
        String deviceId,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String grade,
        @Nullable List<String> accessories,
        @Nullable Integer memoryMegabytes,
        boolean proposed) {
    public String printed() {
        return code == null ? deviceId.substring(0, 8) : code;
    }

    public String name() {
        return Stream.of(manufacturer, model)
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" "));
    }
}
