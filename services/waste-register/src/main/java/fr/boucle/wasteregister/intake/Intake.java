package fr.boucle.wasteregister.intake;

import fr.boucle.wasteregister.item.Items;
import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.lot.Lots;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what comes of a device into the open lots of its site: one lot per waste code, data-bearing items apart. */
@Singleton
class Intake {
    private final Lots lots;
    private final Items items;

    Intake(Lots lots, Items items) {
        this.lots = lots;
        this.items = items;
    }

    /** The device, the site that holds it, and who produced the waste. */
    record Origin(
            UUID deviceId,
            String code,
            String kind,
            int hop,
            UUID site,
            UUID producer,
            @Nullable String communeCode,
            LocalDate since,
            Instant at) {}

    /** A piece of it. */
    record Piece(
            UUID itemId,
            String kind,
            @Nullable String chemistry,
            String wasteCode,
            long massGrams,
            boolean dataBearing,
            List<String> mediumSerials) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void accept(Origin origin, List<Piece> pieces, String actor) {
        items.of(new Items.Origin(origin.deviceId(), origin.code(), origin.kind(), origin.hop()));
        pieces.stream()
                .filter(piece -> !items.has(piece.itemId()))
                .sorted(Comparator.comparing(Piece::wasteCode).thenComparing(Piece::dataBearing))
                .forEach(piece -> items.open(item(origin, piece), actor));
    }

    private WasteItem item(Origin origin, Piece piece) {
        return new WasteItem(
                piece.itemId(),
                lots.open(origin.site(), piece.wasteCode(), piece.dataBearing(), origin.at()),
                new WasteItem.Origin(origin.site(), origin.deviceId(), origin.producer(), origin.communeCode()),
                new WasteItem.Matter(
                        piece.kind(),
                        piece.chemistry(),
                        piece.wasteCode(),
                        piece.wasteCode(),
                        piece.massGrams(),
                        piece.dataBearing(),
                        1L),
                origin.since(),
                origin.at(),
                piece.mediumSerials().stream()
                        .map(serial -> new WasteItem.Medium(serial, null, null))
                        .toList());
    }
}
