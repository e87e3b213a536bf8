package fr.boucle.donations.lot;

import fr.boucle.donations.device.DeviceFilter;
import fr.boucle.persistence.Listing;
import fr.boucle.values.DeviceKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which devices of a lot are meant; what is given combines. Its donor searches them as it does all its own; whoever may claim them by
 * what it is shown of them, which is no serial and no tag.
 *
 * @param claimed whether somebody claimed it already
 * @param q words, each found anywhere in a code, a maker or a model; for the donor in a serial or a tag too
 */
record PieceFilter(
        @Nullable DeviceKind kind,
        @Nullable Boolean claimed,
        @Nullable String q) {
    static final String USUAL_ORDER = "listedAt";

    Listing of(LotRow lot, UUID reader) {
        Listing list = lot.ownerId().equals(reader)
                ? DeviceFilter.inLot(lot.id(), kind, q).of(lot.ownerId())
                : shown(lot.id());
        return list.whereGiven("EXISTS (SELECT 1 FROM claimed_device c WHERE c.device_id = d.id) = ?", claimed);
    }

    private Listing shown(UUID lot) {
        return Listing.of("device d", "d.id")
                .where("d.lot_id = ?", lot)
                .whereGiven("d.kind = ?", kind)
                .whereWords("d.code LIKE ? OR CONCAT(d.manufacturer, ' ', d.model) LIKE ?", q)
                .made("listedAt")
                .column("code", "d.code", Listing.Kind.TEXT)
                .column("kind", "d.kind", Listing.Kind.TEXT)
                .column("model", "CONCAT(d.manufacturer, ' ', d.model)", Listing.Kind.TEXT)
                .column("acquiredOn", "COALESCE(d.acquired_on, '1000-01-01')", Listing.Kind.DAY);
    }
}
