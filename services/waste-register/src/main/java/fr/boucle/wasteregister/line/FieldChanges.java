package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.platform.FieldNames;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a line, field by field. */
@Singleton
class FieldChanges {
    private final FieldNames names;

    FieldChanges(FieldNames names) {
        this.names = names;
    }

    /** A field before and after; absent where it held nothing. */
    @Serdeable
    record Change(
            String key,
            String label,
            String column,
            @Nullable String from,
            @Nullable String to) {}

    List<Change> between(RegisterType type, LineFields before, LineFields after) {
        Set<String> keys = new TreeSet<>(before.values().keySet());
        keys.addAll(after.values().keySet());
        return keys.stream()
                .filter(key -> !before.get(key).equals(after.get(key)))
                .map(key -> new Change(
                        key,
                        names.label(key),
                        names.column(type, key),
                        before.get(key).orElse(null),
                        after.get(key).orElse(null)))
                .toList();
    }
}
