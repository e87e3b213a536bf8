package fr.boucle.wasteregister.item;

import fr.boucle.persistence.Listing;
import fr.boucle.values.DeviceCode;
import fr.boucle.wasteregister.code.Labels;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.site.Organisations;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which items are looked for; what is given combines.
 *
 * @param organisationId the site
 * @param toSort those of open lots, which another code may still get; false: the others
 * @param from the first day they were accepted on
 * @param to the last
 * @param q words of the code, the device's code or a medium's serial number
 */
@Serdeable
public record ItemFilter(
        @QueryValue @Nullable UUID deviceId,
        @QueryValue @Nullable String kind,
        @QueryValue @Nullable String wasteCode,
        @QueryValue @Nullable UUID organisationId,
        @QueryValue @Nullable Boolean toSort,
        @QueryValue @Nullable Boolean dataBearing,
        @QueryValue @Nullable LocalDate from,
        @QueryValue @Nullable LocalDate to,
        @QueryValue @Nullable String q) {
    static final String SITE = "i.organisation_id";
    static final String USUAL_ORDER = "acceptedAt";

    private static final String FOUND_IN = """
            i.waste_code LIKE ? OR d.code LIKE ?
            OR EXISTS (SELECT 1 FROM waste_medium m WHERE m.item_id = i.id AND m.serial_number LIKE ?)""";

    /** All of them, whosever they are. */
    static Listing every() {
        return Listing.of("""
                        waste_item i JOIN waste_lot l ON l.id = i.lot_id
                        LEFT JOIN waste_device d ON d.device_id = i.device_id""", "i.id")
                .column(USUAL_ORDER, "i.accepted_at", Listing.Kind.TIME)
                .column("kind", "i.kind", Listing.Kind.TEXT)
                .column("wasteCode", "i.waste_code", Listing.Kind.TEXT)
                .column("massGrams", "i.mass_grams", Listing.Kind.NUMBER)
                .column("device", "COALESCE(d.code, '')", Listing.Kind.TEXT)
                .column("dataBearing", "i.data_bearing", Listing.Kind.NUMBER)
                .column("organisationName", Organisations.BY_NAME.formatted("i"), Listing.Kind.TEXT);
    }

    /** Those among some. */
    Listing narrow(Listing some) {
        return some.whereGiven("i.device_id = ?", deviceId)
                .whereGiven("i.kind = ?", kind)
                .whereGiven("i.waste_code = ?", wasteCode == null ? null : WasteCodes.normalised(wasteCode))
                .whereGiven(SITE + " = ?", organisationId)
                .whereGiven("(l.state = 'OPEN') = ?", toSort)
                .whereGiven("i.data_bearing = ?", dataBearing)
                .whereDays("i.accepted_at", from, to)
                .whereWords(FOUND_IN, asKept(q), "i.kind", Labels.said());
    }

    /** A device's code is kept without the dashes that are printed in it. */
    private static @Nullable String asKept(@Nullable String typed) {
        return typed == null
                ? null
                : DeviceCode.parse(typed).map(DeviceCode::value).orElseGet(() -> WasteCodes.asOneWord(typed));
    }
}
