package fr.boucle.donations.inventory;

import fr.boucle.donations.reading.Doubt;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.persistence.ListId;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.TypedWords;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.CommonRefusal;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an inventory are asked for.
 *
 * @param verdict one of the verdicts, or any
 * @param doubt a pattern of what a doubt is about, or any row
 * @param q words, each a part of the kind, maker, model, serial number or asset tag that were understood
 * @param change what is said of it beside the edition before, or any
 * @param missingIn an edition after it that does not name them, or any row
 */
@Introspected
record RowFilter(
        @QueryValue @Nullable VerdictKind verdict,
        @QueryValue @Nullable String doubt,
        @QueryValue @Nullable String q,
        @QueryValue @Nullable RowChange change,
        @QueryValue @Nullable UUID missingIn) {
    static final String USUAL_ORDER = "line";

    private static final String ANY = "ANY";

    private static final String MISSING = """
            r.known_by IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM inventory_row n WHERE n.inventory_id = ? AND n.known_by = r.known_by)""";

    /** What was understood of the device, as its row tells it: what it is, who made it, which model. */
    private static final String DEVICE =
            together(Stream.of("kind", "name.manufacturer", "name.model").map(RowFilter::understood));

    /** The same with the kind as people say it, and what is written on the machine. */
    private static final String WORDS = together(Stream.concat(
            Stream.of(kindInWords()),
            Stream.of("name.manufacturer", "name.model", "name.serialNumber", "name.assetTag")
                    .map(RowFilter::understood)));

    /** The same with what a doubt is about as a pattern. */
    RowFilter patterned() {
        return new RowFilter(verdict, doubt == null ? null : pattern(doubt), q, change, missingIn);
    }

    private static String together(Stream<String> texts) {
        return texts.collect(Collectors.joining(", ' ', ", "CONCAT(", ")"));
    }

    private static String understood(String member) {
        return "COALESCE(JSON_UNQUOTE(JSON_EXTRACT(r.understood, '$.read.understood.%s')), '')".formatted(member);
    }

    private static String kindInWords() {
        return Arrays.stream(DeviceKind.values())
                .map(kind -> "WHEN '%s' THEN '%s'"
                        .formatted(kind.name(), kind.label().replace("'", "''")))
                .collect(Collectors.joining(" ", "CASE " + understood("kind") + " ", " ELSE '' END"));
    }

    /** They as a list; a row is known by its line. */
    Listing of(UUID inventoryId) {
        Listing rows = Listing.of(
                        "inventory_row r JOIN inventory e ON e.id = r.inventory_id", ListId.numbered("r.line"))
                .where("r.inventory_id = ?", inventoryId)
                .whereGiven("r.verdict = ?", verdict)
                .whereGiven("r.doubts LIKE ?", doubt)
                .whereGiven(RowChange.OF + " = ?", change)
                .whereGiven(MISSING, missingIn);
        TypedWords.of(q).forEach(word -> rows.where(WORDS + " LIKE ?", "%" + word + "%"));
        return rows.made(USUAL_ORDER)
                .column("device", DEVICE, Listing.Kind.TEXT)
                .column("verdict", "r.verdict", Listing.Kind.TEXT)
                .column("doubts", "r.doubts", Listing.Kind.TEXT);
    }

    private static String pattern(String doubt) {
        if (doubt.equals(ANY)) {
            return "_%";
        }
        List<String> known =
                Arrays.stream(Doubt.About.values()).map(Doubt.About::name).toList();
        if (known.contains(doubt)) {
            return "%" + doubt + "%";
        }
        String names = Stream.concat(Stream.of(ANY), known.stream()).collect(Collectors.joining(", "));
        throw Sentences.ofReader().refusal(CommonRefusal.MALFORMED, "doubt-unknown", Map.of("names", names));
    }
}
