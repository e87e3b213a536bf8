package fr.boucle.gateway.redistribution;

import fr.boucle.values.MakerAndModel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
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
        @Nullable Integer distance,
        @Nullable Integer missingAccessories,
        boolean proposed,
        @Nullable List<String> failed,
        @Nullable List<String> untested,
        @Nullable Instant readyAt) {
    private static final int STEP = 10;

    public String printed() {
        return code == null ? deviceId.substring(0, 8) : code;
    }

    /** Within how many kilometres it is; 0 in the same commune. */
    public int kilometres() {
        return distance == null ? 0 : distance * STEP;
    }

    /** What fails on it: who is given it is told so. */
    public List<String> faults() {
        return failed == null ? List.of() : failed;
    }

    /** What nobody tried. */
    public List<String> untried() {
        return untested == null ? List.of() : untested;
    }

    public int missing() {
        return missingAccessories == null ? 0 : missingAccessories;
    }

    public String name() {
        return MakerAndModel.of(manufacturer, model);
    }
}
