package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One piece of waste a scrapped device leaves. */
@Serdeable
public record WasteItem(
        UUID itemId,
        Kind kind,
        long massGrams,
        @Nullable Chemistry chemistry,
        @Nullable String mediumSerial,
        boolean dataBearing) {

    /** Whether both say the same of a piece, whatever its id. */
    public boolean isLike(WasteItem other) {
        return equals(new WasteItem(
                itemId, other.kind, other.massGrams, other.chemistry, other.mediumSerial, other.dataBearing));
    }

    /** Whether a medium may be in it, or it is one. */
    public boolean mayCarryData() {
        return switch (kind) {
            case CARCASS, MEDIUM, BOARD, PART -> true;
            case BATTERY, TONER, LAMP -> false;
        };
    }

    /** What the piece is. */
    public enum Kind {
        CARCASS,
        BATTERY,
        MEDIUM,
        TONER,
        LAMP,
        BOARD,
        PART
    }

    /** What a battery is made of: decides its waste code since 9 November 2026 (Decision (EU) 2025/934). */
    public enum Chemistry {
        LITHIUM_ION,
        NIMH,
        NICD,
        LEAD,
        ALKALINE,
        MIXED
    }
}
