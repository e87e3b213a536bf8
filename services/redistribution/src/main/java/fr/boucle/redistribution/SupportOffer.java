package fr.boucle.redistribution;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place where people are helped with digital things, as the national standard of mediation numérique describes it
 * (LaMednum/standard-mediation-num 1.0.2).
 *
 * @param hours in OpenStreetMap's syntax, as published
 * @param hoursInWords the same in French words
 */
@Serdeable
record SupportOffer(
        String id,
        String name,
        String communeCode,
        String postalCode,
        String city,
        String address,
        @Nullable String phone,
        @Nullable String website,
        @Nullable String hours,
        @Nullable String hoursInWords,
        List<String> services,
        List<String> fees,
        List<String> modes) {

    /** Reads the national CSV: comma, UTF-8, {@code |} between values. */
    static List<SupportOffer> read(String csv) {
        List<SupportOffer> offers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                SupportOffer offer = offer(row);
                if (!ids.add(offer.id())) {
                    throw refused(row, "the id comes twice");
                }
                offers.add(offer);
            }
        } catch (CsvParseException e) {
            throw new Refusal(RedistributionRefusal.FILE_REFUSED, "Not a CSV file: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (offers.isEmpty()) {
            throw new Refusal(RedistributionRefusal.FILE_REFUSED, "The file has no place.");
        }
        return List.copyOf(offers);
    }

    boolean offers(@Nullable String service) {
        return service == null || services.contains(service);
    }

    private static SupportOffer offer(NamedCsvRecord row) {
        for (String name : List.of("id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj")) {
            if (row.findField(name).filter(value -> !value.isBlank()).isEmpty()) {
                throw refused(row, name + " is required by the standard");
            }
        }
        String hours = optional(row, "horaires");
        String commune = optional(row, "code_insee");
        return new SupportOffer(
                row.getField("id"),
                row.getField("nom"),
                commune == null ? "" : commune,
                row.getField("code_postal"),
                row.getField("commune"),
                row.getField("adresse"),
                optional(row, "telephone"),
                optional(row, "site_web"),
                hours,
                hours == null ? null : OpeningHours.inWords(hours),
                values(row, "services"),
                values(row, "frais_a_charge"),
                values(row, "modalites_accompagnement"));
    }

    private static @Nullable String optional(NamedCsvRecord row, String name) {
        return row.findField(name).filter(value -> !value.isBlank()).orElse(null);
    }

    private static List<String> values(NamedCsvRecord row, String name) {
        String field = optional(row, name);
        return field == null ? List.of() : Arrays.asList(field.split("\\|"));
    }

    private static Refusal refused(NamedCsvRecord row, String reason) {
        return new Refusal(
                RedistributionRefusal.FILE_REFUSED, "Line " + row.getStartingLineNumber() + ": " + reason + ".");
    }
}
