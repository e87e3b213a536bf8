package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.line.TakeOverLines.TakenRow;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterFile;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.Tonnes;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes what a former register holds, line by line; what cannot be written says why and holds nothing up. */
@Singleton
class TakeOver {
    private final Lines lines;
    private final FileRules rules;
    private final LineNotes notes;

    TakeOver(Lines lines, FileRules rules, LineNotes notes) {
        this.lines = lines;
        this.rules = rules;
        this.notes = notes;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    TakeOverLines.View of(RegisterType type, List<RegisterFile.Row> rows, Actor actor) {
        List<TakenRow> taken = rows.stream().map(row -> taken(type, row, actor)).toList();
        long count = taken.stream().filter(row -> row.lineId() != null).count();
        return new TakeOverLines.View((int) count, taken);
    }

    private TakenRow taken(RegisterType type, RegisterFile.Row row, Actor actor) {
        String former = row.cells().getOrDefault("publicId", "");
        UUID id = idOf(type, former, row, actor);
        try {
            Optional<RegisterLine> known = lines.lockAny(id);
            if (known.isPresent()) {
                return written(row, former, id, known.get().identity().publicId());
            }
            FileRules.Accepted accepted = rules.accepted(type, row, actor.organisation());
            LineFields fields = accepted.fields();
            Map<String, Object> more = accepted.note().members();
            more.put("items", List.of());
            more.put("formerId", former);
            Lines.Written line = lines.write(
                    new Lines.NewLine(
                            id,
                            actor.organisation(),
                            type,
                            null,
                            fields,
                            Tonnes.parse(fields.require("weightValue")).grams(),
                            Set.of(),
                            more),
                    actor);
            notes.keep(id, 1, accepted.note());
            return written(row, former, id, line.publicId());
        } catch (Refusal refusal) {
            return new TakenRow(row.number(), former, null, null, FileRules.why(refusal));
        }
    }

    private static TakenRow written(RegisterFile.Row row, String former, UUID id, String publicId) {
        return new TakenRow(row.number(), former, id, publicId, null);
    }

    /** The same line of the same register has the same id whenever it is sent. */
    private static UUID idOf(RegisterType type, String former, RegisterFile.Row row, Actor actor) {
        String name = actor.organisation() + " " + type + " " + (former.isEmpty() ? row.cells() : former);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
