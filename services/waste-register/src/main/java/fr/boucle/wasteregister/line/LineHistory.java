package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The versions of a line in order, each with what it changed: of its fields, and of the note under which waste left. */
@Singleton
class LineHistory {
    private final LineRows lines;
    private final LineNotes notes;
    private final LineViews views;
    private final FieldChanges differences;

    LineHistory(LineRows lines, LineNotes notes, LineViews views, FieldChanges differences) {
        this.lines = lines;
        this.notes = notes;
        this.views = views;
        this.differences = differences;
    }

    /** The note of a line as it is known now. */
    LineNote note(UUID line) {
        return notes.of(line);
    }

    /** A lot's note was told at its departure, where it was: no version tells that. */
    List<LineView.VersionView> of(LineRows.Row line, LineNote newest) {
        Map<Long, LineNote> told =
                notes.told(line.id()).stream().collect(Collectors.toMap(LineNotes.Told::version, LineNotes.Told::note));
        LineNote note = line.lotId() == null ? LineNote.NONE : new LineNote(null, newest.exemption());
        List<LineView.VersionView> shown = new ArrayList<>();
        LineFields before = LineFields.of(Map.of());
        for (LineRows.Version version : lines.versions(line.id())) {
            LineFields fields = views.fields(version.fields());
            LineNote now = note.then(told.getOrDefault(version.version(), LineNote.NONE));
            shown.add(
                    of(version, fields, shown.isEmpty() ? List.of() : changes(line.type(), before, fields, note, now)));
            before = fields;
            note = now;
        }
        return shown;
    }

    /** What a version or a correction changes. */
    List<FieldChanges.Change> changes(
            RegisterType type, LineFields before, LineFields after, LineNote known, LineNote now) {
        List<FieldChanges.Change> changes = new ArrayList<>(differences.between(type, before, after));
        changes.addAll(known.changesTo(now));
        return changes;
    }

    private static LineView.VersionView of(
            LineRows.Version version, LineFields fields, List<FieldChanges.Change> changes) {
        return new LineView.VersionView(
                version.version(),
                version.reason(),
                version.explanation(),
                version.salt(),
                version.entryIndex(),
                version.recordedAt(),
                version.massGrams(),
                fields.values(),
                changes);
    }
}
