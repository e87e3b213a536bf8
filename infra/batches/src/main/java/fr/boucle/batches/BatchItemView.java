package fr.boucle.batches;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the many.
 *
 * @param name its printed code, or what was typed
 * @param subjectId what it is; none where nothing is meant by the name
 * @param outcome what became of it
 * @param reason why it is refused, as a slug
 * @param detail what would pass; of what passed, what it came to
 */
@Serdeable
record BatchItemView(
        int number,
        String name,
        @Nullable UUID subjectId,
        BatchOutcome outcome,
        @Nullable String reason,
        @Nullable String detail) {
    static BatchItemView of(ItemRows.Row row) {
        boolean unchanged = ItemRows.UNCHANGED.equals(row.slug());
        return new BatchItemView(
                row.number(),
                row.name(),
                row.subject(),
                unchanged ? BatchOutcome.UNCHANGED : BatchOutcome.valueOf(row.outcome()),
                unchanged ? null : row.slug(),
                row.detail());
    }
}
