package fr.boucle.donations.dropoff;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** The drop-offs. A receipt's code is known to the person alone: its hash is kept, and the last one printed counts. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class DropOffs {
    private final DropOffRows rows;
    private final SecureRandom random = new SecureRandom();

    DropOffs(DropOffRows rows) {
        this.rows = rows;
    }

    /**
     * A drop-off and what it was made from.
     *
     * @param content a hash of what was recorded: a repeated request finds it
     */
    record Found(DropOff dropOff, String content) {}

    Optional<Found> lock(UUID id) {
        return rows.lock(id).map(row -> new Found(row.dropOff(), row.content()));
    }

    /** Keeps a drop-off; the receipt's code is told once. */
    ReceiptCode open(DropOff dropOff, String content) {
        ReceiptCode code = ReceiptCode.draw(random);
        rows.save(new DropOffRows.Row(
                dropOff.id(), dropOff.organisation(), dropOff.deviceId(), code.sha256(), content, dropOff.droppedAt()));
        return code;
    }

    /** Makes another receipt; the former ends. */
    ReceiptCode renew(DropOff dropOff) {
        ReceiptCode code = ReceiptCode.draw(random);
        rows.renew(dropOff.id(), code.sha256());
        return code;
    }

    Optional<DropOff> ofReceipt(ReceiptCode code) {
        return rows.ofReceipt(code.sha256()).map(DropOffRows.Row::dropOff);
    }
}
