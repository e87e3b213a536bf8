package fr.boucle.batches;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * How far an act on many is.
 *
 * @param act which one
 * @param total how many were chosen, with the names that nothing has
 * @param passed how many pass the trial, or were done
 * @param refused how many do not
 * @param unchanged how many were already as they would be
 * @param confirmed whether it was to be done: before that, what became of each is what the trial said
 */
@Serdeable
record BatchView(
        UUID batchId,
        String act,
        BatchState state,
        int total,
        int passed,
        int refused,
        int unchanged,
        Instant openedAt,
        boolean confirmed) {
    static BatchView of(BatchRows.Row row) {
        return new BatchView(
                row.id(),
                row.act(),
                row.at(),
                row.total(),
                row.passed(),
                row.refused(),
                row.unchanged(),
                row.openedAt(),
                row.confirmed());
    }
}
