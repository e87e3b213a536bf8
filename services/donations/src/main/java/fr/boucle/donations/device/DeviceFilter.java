package fr.boucle.donations.device;

import fr.boucle.donations.law.Orientation;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.TypedWords;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.DeviceKind;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of an organisation's devices are meant; what is given combines.
 *
 * @param free whether it can enter a lot: it is in none, and not for recycling
 * @param from listed on this day or later
 * @param until listed on this day or before
 * @param acquiredBefore bought before this day; one whose day is not known is not meant
 * @param named its whole code, serial or tag, without regard to case; a device whose name only begins so is not meant
 * @param q words, each found anywhere in a code, a serial, a tag, a maker, a model or a kind, without regard to case and accents
 */
@ByName
@Serdeable
public record DeviceFilter(
        @QueryValue @Nullable DeviceState state,
        @QueryValue @Nullable DeviceKind kind,
        @QueryValue @Nullable Orientation orientation,
        @QueryValue @Nullable UUID inventoryId,
        @QueryValue @Nullable UUID lotId,
        @QueryValue @Nullable Boolean free,
        @QueryValue @Nullable LocalDate from,
        @QueryValue @Nullable LocalDate until,
        @QueryValue @Nullable LocalDate acquiredBefore,
        @QueryValue @Nullable @Size(max = 100) String named,
        @QueryValue @Nullable @Size(max = 100) String q) {
    static final String USUAL_ORDER = "-listedAt";

    private static final String TEXTS = """
            d.code LIKE ? OR d.serial_number LIKE ? OR d.asset_tag LIKE ? OR CONCAT(d.manufacturer, ' ', d.model) LIKE ?""";
    private static final String NAMES = "d.code LIKE ? OR d.serial_number LIKE ? OR d.asset_tag LIKE ?";
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    /** What stands in a lot, narrowed as its reader asks. */
    public static DeviceFilter inLot(UUID lot, @Nullable DeviceKind kind, @Nullable String q) {
        return DeviceFilterBuilder.builder().kind(kind).lotId(lot).q(q).build();
    }

    /** The list of them. */
    public Listing of(UUID owner) {
        Listing list = listing(owner)
                .whereGiven("d.state = ?", state)
                .whereGiven("d.kind = ?", kind)
                .whereGiven("d.orientation = ?", orientation)
                .whereGiven("d.inventory_id = ?", inventoryId)
                .whereGiven("d.lot_id = ?", lotId)
                .whereGiven("(d.lot_id IS NULL AND d.orientation <> 'RECYCLING') = ?", free)
                .whereDays("d.listed_at", from, until)
                .whereGiven(
                        "d.acquired_on < CAST(? AS DATE)", acquiredBefore == null ? null : acquiredBefore.toString());
        TypedWords.of(q).forEach(word -> addWord(list, word));
        return named == null ? list : list.where(NAMES, code(named), TypedWords.whole(named), TypedWords.whole(named));
    }

    private static Listing listing(UUID owner) {
        return Listing.of("device d", "d.id")
                .where("d.owner_id = ?", owner)
                .made("listedAt")
                .column("code", "d.code", Listing.Kind.TEXT)
                .column("kind", "d.kind", Listing.Kind.TEXT)
                .column("model", "CONCAT(d.manufacturer, ' ', d.model)", Listing.Kind.TEXT)
                .column("serialNumber", "COALESCE(d.serial_number, '')", Listing.Kind.TEXT)
                .column("assetTag", "COALESCE(d.asset_tag, '')", Listing.Kind.TEXT)
                .column("acquiredOn", "COALESCE(d.acquired_on, '1000-01-01')", Listing.Kind.DAY)
                .column("orientation", "d.orientation", Listing.Kind.TEXT)
                .column("state", "d.state", Listing.Kind.TEXT);
    }

    public static Set<String> columns() {
        return listing(new UUID(0, 0)).columns();
    }

    /** A printed code has hyphens that are not kept; a kind is known by what people call it. */
    private static void addWord(Listing list, String word) {
        String part = "%" + word + "%";
        List<Object> values = new ArrayList<>(List.of("%" + word.replace("-", "") + "%", part, part, part));
        List<String> kinds = Arrays.stream(DeviceKind.values())
                .filter(kind -> plain(kind.words()).contains(plain(word)))
                .map(Enum::name)
                .toList();
        values.addAll(kinds);
        String orKind = kinds.isEmpty()
                ? ""
                : " OR d.kind IN (" + String.join(", ", Collections.nCopies(kinds.size(), "?")) + ")";
        list.where(TEXTS + orKind, values.toArray());
    }

    private static String code(String typed) {
        return DeviceCode.parse(typed).map(DeviceCode::value).orElse(TypedWords.whole(typed));
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
