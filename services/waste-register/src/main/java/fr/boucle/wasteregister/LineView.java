package fr.boucle.wasteregister;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A register line as readers see it. */
@Singleton
class LineView {
    private final JsonMapper json;

    LineView(JsonMapper json) {
        this.json = json;
    }

    @Serdeable
    record Shown(
            UUID lineId,
            String publicId,
            RegisterType registerType,
            UUID organisationId,
            @Nullable UUID lotId,
            String state,
            long version,
            long entryIndex,
            LocalDate lineDate,
            String wasteCode,
            long massGrams,
            Instant recordedAt,
            Map<String, String> fields,
            @Nullable List<ShownVersion> versions,
            @Nullable List<ShownDevice> devices) {}

    @Serdeable
    record ShownVersion(
            long version,
            String reason,
            @Nullable String explanation,
            @Nullable String explanationSalt,
            long entryIndex,
            Instant recordedAt,
            Map<String, String> fields) {}

    @Serdeable
    record ShownDevice(UUID deviceId, String code, String kind, String passport) {}

    Shown of(Lines.Row line) {
        return of(line, null, null);
    }

    Shown of(Lines.Row line, @Nullable List<ShownVersion> versions, @Nullable List<ShownDevice> devices) {
        return new Shown(
                line.id(),
                line.publicId(),
                line.type(),
                line.organisationId(),
                line.lotId(),
                switch (line.reason()) {
                    case "ANNULER" -> "CANCELLED";
                    case "MODIFIER" -> "CORRECTED";
                    default -> "WRITTEN";
                },
                line.version(),
                line.entryIndex(),
                line.lineDate(),
                line.wasteCode(),
                line.massGrams(),
                line.recordedAt(),
                fields(line.fields()).values(),
                versions,
                devices);
    }

    ShownVersion of(Lines.Version version) {
        return new ShownVersion(
                version.version(),
                version.reason(),
                version.explanation(),
                version.salt(),
                version.entryIndex(),
                version.recordedAt(),
                fields(version.fields()).values());
    }

    static ShownDevice of(Devices.Row device) {
        return new ShownDevice(
                device.deviceId(),
                device.code(),
                device.kind(),
                "/api/observatory/devices/" + device.deviceId() + "/passport");
    }

    LineFields fields(String stored) {
        try {
            return LineFields.of(json.readValue(stored, Argument.mapOf(String.class, String.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
