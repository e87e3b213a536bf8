package fr.boucle.repairs.repair;

import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.ScrapReason;
import fr.boucle.repairs.device.WasteItem;
import fr.boucle.values.Ids;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a device falls apart.
 *
 * @param cards what became of its cards, where nobody has said it yet
 * @param piecesWeighed that the masses come from a scale, however far from the device's they are
 */
@Serdeable
record ScrappingCommand(
        @NotNull ScrapReason reasonCode,
        @NotNull @Size(min = 1, max = 40) List<@Valid Piece> items,
        @Nullable @Size(max = 40) List<@Valid PartOut> parts,
        @Nullable @Valid Cards cards,
        @Nullable Boolean piecesWeighed) {
    /** A piece of waste. */
    @Serdeable
    record Piece(
            WasteItem.@NotNull Kind kind,
            @Min(1) @Max(2_000_000) long massGrams,
            WasteItem.@Nullable Chemistry chemistry,
            @Nullable @Size(max = 100) String mediumSerial,
            boolean dataBearing) {
        WasteItem item() {
            return new WasteItem(Ids.next(), kind, massGrams, chemistry, mediumSerial, dataBearing);
        }
    }

    /** A part kept now, besides those harvested before. */
    @Serdeable
    record PartOut(
            @NotNull PartKind kind, @Min(1) @Max(100_000) long massGrams) {}

    boolean isWeighed() {
        return Boolean.TRUE.equals(piecesWeighed);
    }

    List<PartOut> partsOut() {
        return parts == null ? List.of() : parts;
    }
}
