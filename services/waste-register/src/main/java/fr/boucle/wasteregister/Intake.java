package fr.boucle.wasteregister;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.values.Ids;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what comes of a device into the open lots of its site: one lot per waste code, data-bearing items apart. */
@Singleton
class Intake {
    private final Devices devices;
    private final Lots lots;
    private final Items items;
    private final Outbox outbox;

    Intake(Devices devices, Lots lots, Items items, Outbox outbox) {
        this.devices = devices;
        this.lots = lots;
        this.items = items;
        this.outbox = outbox;
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
        List<Piece> fresh = pieces.stream()
                .filter(piece -> items.count(piece.itemId()) == 0)
                .sorted(Comparator.comparing(Piece::wasteCode).thenComparing(Piece::dataBearing))
                .toList();
        long _ = devices.lockFor(origin.deviceId(), origin.code(), origin.kind(), origin.hop(), fresh.size());
        Devices.Row device = devices.lock(origin.deviceId()).orElseThrow();
        List<Publication> publications = new ArrayList<>();
        long sequence = device.sequence() - fresh.size();
        for (Piece piece : fresh) {
            sequence++;
            publications.add(Publication.ofDevice(accept(origin, piece), origin.deviceId(), sequence, origin.hop()));
        }
        outbox.append(publications, actor);
    }

    private WasteItemAccepted accept(Origin origin, Piece piece) {
        UUID lot = lots.open(Ids.next(), origin.site(), piece.wasteCode(), piece.dataBearing(), origin.at());
        Items.Row _ = items.save(new Items.Row(
                piece.itemId(),
                lot,
                origin.site(),
                origin.deviceId(),
                origin.producer(),
                origin.communeCode(),
                piece.kind(),
                piece.chemistry(),
                piece.wasteCode(),
                piece.wasteCode(),
                null,
                piece.massGrams(),
                piece.dataBearing(),
                origin.at()));
        for (String serial : piece.mediumSerials()) {
            long _ = items.addMedium(piece.itemId(), serial);
        }
        return new WasteItemAccepted(
                origin.deviceId(),
                piece.itemId(),
                lot,
                origin.site(),
                piece.wasteCode(),
                piece.kind(),
                piece.massGrams(),
                piece.dataBearing(),
                origin.at());
    }
}
