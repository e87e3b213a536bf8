package fr.boucle.wasteregister.line;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.wasteregister.lot.NoteExemption;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Under which notes waste left: what was told with a line's versions, or of its lot. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class LineNotes implements GenericRepository<LineNotes.Row, UUID> {
    /** Of dangerous lines without a lot those that named neither a number nor why there is none for good. */
    static final String UNTOLD = Findings.OF_NEWEST + """

            AND l.register_type = 'OUTGOING_WASTE' AND l.lot_id IS NULL AND NOT EXISTS (SELECT 1 FROM line_note n
            WHERE n.line_id = f.line_id AND (n.bsd_number IS NOT NULL OR n.note_exemption <> 'NOTE_TO_COME'))
            AND NOT EXISTS (SELECT 1 FROM line_finding c WHERE c.line_id = f.line_id AND c.version = f.version
            AND c.rule = 'LINE_CANCELLED') ORDER BY f.line_id LIMIT :max""";

    @MappedEntity("line_note")
    record Row(
            @Id @UuidColumn UUID lineId,
            @Nullable String bsdNumber,
            @Nullable String noteExemption) {
        private LineNote note() {
            return LineNote.of(bsdNumber, noteExemption == null ? null : NoteExemption.valueOf(noteExemption));
        }
    }

    /** What was told with a version. */
    @MappedEntity("line_note")
    record Told(
            @Id long version,
            @Nullable String bsdNumber,
            @Nullable String noteExemption) {
        LineNote note() {
            return LineNote.of(bsdNumber, noteExemption == null ? null : NoteExemption.valueOf(noteExemption));
        }
    }

    /** Keeps what was told with a version, where something was. */
    void keep(UUID line, long version, LineNote note) {
        if (note.isTold()) {
            NoteExemption why = note.exemption();
            LineVersions.requireOne(insert(line, version, note.number(), why == null ? null : why.name()));
        }
    }

    @Query("""
            INSERT INTO line_note (line_id, version, bsd_number, note_exemption)
            VALUES (:lineId, :version, :bsdNumber, :noteExemption)""")
    abstract long insert(
            @UuidColumn UUID lineId, long version, @Nullable String bsdNumber, @Nullable String noteExemption);

    @Query("SELECT version, bsd_number, note_exemption FROM line_note WHERE line_id = :line ORDER BY version")
    abstract List<Told> told(@UuidColumn UUID line);

    /** What was told last. */
    LineNote of(UUID line) {
        return newest(line).map(Row::note).orElse(LineNote.NONE);
    }

    @Query("""
            SELECT l.id AS line_id, COALESCE(w.bsd_number, n.bsd_number) AS bsd_number,
                   COALESCE(w.note_exemption, n.note_exemption) AS note_exemption
            FROM register_line l LEFT JOIN waste_lot w ON w.id = l.lot_id LEFT JOIN line_note n ON n.line_id = l.id
            AND n.version = (SELECT MAX(x.version) FROM line_note x WHERE x.line_id = l.id) WHERE l.id = :line""")
    abstract Optional<Row> newest(@UuidColumn UUID line);

    @Query(UNTOLD)
    public abstract List<Findings.Row> untold(
            String rule,
            LocalDate from,
            LocalDate to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);
}
