package fr.boucle.wasteregister.lot;

import org.jspecify.annotations.Nullable;

/** What a lot's ids are called, and what its line says, where it is asked. */
record LotNames(@Nullable String site, @Nullable String destination, LotLineRows.@Nullable Row line) {
    static final LotNames UNKNOWN = new LotNames(null, null, null);

    /** Who receives it: by its line, which may have been corrected. */
    @Nullable
    String receiver() {
        return line == null || line.destination() == null ? destination : line.destination();
    }

    /** Whether its line was cancelled after it left. */
    @Nullable
    Boolean cancelled() {
        return line == null ? null : line.cancelled();
    }
}
