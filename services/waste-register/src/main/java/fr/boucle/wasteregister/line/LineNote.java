package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.line.FieldChanges.Change;
import fr.boucle.wasteregister.lot.NoteExemption;
import fr.boucle.wasteregister.lot.NoteNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The consignment note (bordereau) under which waste left, or why it has none (R541-45). */
record LineNote(@Nullable String number, @Nullable NoteExemption exemption) {
    static final LineNote NONE = new LineNote(null, null);

    static LineNote of(@Nullable String number, @Nullable NoteExemption exemption) {
        return new LineNote(NoteNumber.told(number), exemption);
    }

    boolean isTold() {
        return number != null || exemption != null;
    }

    /** What is known once this is told too: a number ends an exemption. */
    LineNote then(LineNote told) {
        return told.isTold() ? new LineNote(told.number == null ? number : told.number, told.exemption) : this;
    }

    /** Whether what is told is known already. */
    boolean holds(LineNote told) {
        return (told.number == null || told.number.equals(number))
                && (told.exemption == null || told.exemption == exemption);
    }

    /** What changes where this becomes that; the platform has no column for it. */
    List<Change> changesTo(LineNote now) {
        return Stream.of(
                        new Change("bsdNumber", "Numéro du bordereau", "", number, now.number),
                        new Change("noteExemption", "Sans bordereau, parce que", "", word(), now.word()))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }

    private @Nullable String word() {
        return exemption == null ? null : exemption.name();
    }

    /** The members of the log's entry. */
    Map<String, Object> members() {
        Map<String, Object> members = new HashMap<>();
        if (number != null) {
            members.put("bsdNumber", number);
        }
        if (exemption != null) {
            members.put("noteExemption", exemption.name());
        }
        return members;
    }
}
