package fr.boucle.gateway.territory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quartier that a household may name: an IRIS or a QPV, never an address. */
@Serdeable
public record Quartier(String code, String name) {
    /** Names by code, in their order, as a form offers them. */
    public static Map<String, String> offered(@Nullable List<Quartier> quartiers) {
        Map<String, String> offered = new LinkedHashMap<>();
        if (quartiers != null) {
            quartiers.forEach(one -> offered.put(one.code(), one.name()));
        }
        return offered;
    }
}
