package fr.boucle.wasteregister.line;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.Tonnes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be corrected of a line.
 *
 * @param fields by the platform's keys
 * @param massGrams the mass to the gram, where it is told and a mass
 */
record CorrectionWish(Map<String, String> fields, @Nullable Long massGrams, LineNote note) {
    static final String WEIGHT = "weightValue";

    /** The most that a line weighs. */
    static final long MOST_GRAMS = 10_000_000_000L;

    static CorrectionWish of(@Nullable Map<String, String> fields, @Nullable Long massGrams, LineNote note) {
        boolean isMass = massGrams != null && massGrams > 0 && massGrams <= MOST_GRAMS;
        return new CorrectionWish(fields == null ? Map.of() : fields, isMass ? massGrams : null, note);
    }

    /** What is told otherwise than a line has it; the whole line may be given, what is as it was is no change. */
    Map<String, String> changesOf(LineFields before) {
        Map<String, String> changes = new HashMap<>(fields);
        if (massGrams != null) {
            changes.put(WEIGHT, Tonnes.of(new Mass(massGrams)));
        }
        changes.entrySet().removeIf(field -> field.getValue()
                .strip()
                .equals(before.get(field.getKey()).orElse("")));
        return changes;
    }
}
