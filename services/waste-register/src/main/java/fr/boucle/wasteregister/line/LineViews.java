package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.item.WasteDevices;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.site.Organisations;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines as readers see them, and as the rules do. */
@Singleton
class LineViews {
    private final JsonMapper json;
    private final Organisations organisations;

    LineViews(JsonMapper json, Organisations organisations) {
        this.json = json;
        this.organisations = organisations;
    }

    /** As a list has it, with the name of its site. */
    LineView of(LineRows.Row line, @Nullable String site) {
        return of(line, site, LineNote.NONE, null, null, null);
    }

    LineView whole(
            LineRows.Row line,
            LineNote note,
            List<LineView.VersionView> versions,
            List<LineView.DeviceView> devices,
            List<LineView.DeclarationView> declarations) {
        return of(
                line, organisations.nameOf(line.organisationId()).orElse(null), note, versions, devices, declarations);
    }

    private LineView of(
            LineRows.Row line,
            @Nullable String site,
            LineNote note,
            @Nullable List<LineView.VersionView> versions,
            @Nullable List<LineView.DeviceView> devices,
            @Nullable List<LineView.DeclarationView> declarations) {
        return LineViewBuilder.stagedBuilder()
                .lineId(line.id())
                .publicId(line.publicId())
                .registerType(line.type())
                .organisationId(line.organisationId())
                .organisationName(site)
                .lotId(line.lotId())
                .state(LineState.of(line.reason()).name())
                .version(line.version())
                .entryIndex(line.entryIndex())
                .lineDate(line.lineDate())
                .wasteCode(line.wasteCode())
                .massGrams(line.massGrams())
                .recordedAt(line.recordedAt())
                .fields(fields(line.fields()).values())
                .bsdNumber(note.number())
                .noteExemption(note.exemption())
                .versions(versions)
                .devices(devices)
                .declarations(declarations)
                .build();
    }

    static LineView.DeclarationView of(Declarations.Declared declared) {
        return new LineView.DeclarationView(
                declared.version(), declared.declaredOn(), declared.recordedAt(), declared.memberId());
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

    /** The fields as the platform's file has them: with Motif where the version is a correction. */
    LineFields exported(LineRows.Row line) {
        LineFields fields = fields(line.fields());
        return line.reason().equals("WRITTEN") ? fields : fields.with(Map.of("reason", line.reason()));
    }

    LineFields fields(String stored) {
        try {
            return LineFields.of(json.readValue(stored, Argument.mapOf(String.class, String.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
