package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.item.WasteDevices;
import fr.boucle.wasteregister.platform.LineFields;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines as readers see them, and as the rules do. */
@Singleton
class LineViews {
    private final JsonMapper json;

    LineViews(JsonMapper json) {
        this.json = json;
    }

    LineView of(LineRows.Row line) {
        return of(line, null, null);
    }

    LineView of(
            LineRows.Row line,
            @Nullable List<LineView.VersionView> versions,
            @Nullable List<LineView.DeviceView> devices) {
        return new LineView(
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

    LineView.VersionView of(LineRows.Version version) {
        return new LineView.VersionView(
                version.version(),
                version.reason(),
                version.explanation(),
                version.salt(),
                version.entryIndex(),
                version.recordedAt(),
                fields(version.fields()).values());
    }

    static LineView.DeviceView of(WasteDevices.Row device) {
        return new LineView.DeviceView(
                device.deviceId(),
                device.code(),
                device.kind(),
                "/api/observatory/devices/" + device.deviceId() + "/passport");
    }

    RegisterLine line(LineRows.Row row) {
        return new RegisterLine(
                new RegisterLine.Identity(row.id(), row.organisationId(), row.type(), row.publicId()),
                row.lotId(),
                new RegisterLine.Newest(
                        row.version(),
                        row.reason(),
                        row.explanation(),
                        fields(row.fields()),
                        row.massGrams(),
                        row.entryIndex()));
    }

    LineFields fields(String stored) {
        try {
            return LineFields.of(json.readValue(stored, Argument.mapOf(String.class, String.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
