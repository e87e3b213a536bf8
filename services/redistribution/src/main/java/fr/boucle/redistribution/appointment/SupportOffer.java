package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.reference.PublicCsv;
import io.micronaut.serde.annotation.Serdeable;
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
        PublicCsv.read(csv, row -> {
            SupportOffer offer = offer(row);
            if (!ids.add(offer.id())) {
                throw row.refused("the id comes twice");
            }
            offers.add(offer);
        });
        if (offers.isEmpty()) {
            throw PublicCsv.empty("place");
        }
        return List.copyOf(offers);
    }

    boolean offers(@Nullable String service) {
        return service == null || services.contains(service);
    }

    private static SupportOffer offer(PublicCsv.Row row) {
        for (String name : List.of("id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj")) {
            if (row.optional(name).isEmpty()) {
                throw row.refused(name + " is required by the standard");
            }
        }
        String hours = row.optional("horaires").orElse(null);
        return new SupportOffer(
                row.field("id"),
                row.field("nom"),
                row.optional("code_insee").orElse(""),
                row.field("code_postal"),
                row.field("commune"),
                row.field("adresse"),
                row.optional("telephone").orElse(null),
                row.optional("site_web").orElse(null),
                hours,
                hours == null ? null : OpeningHours.inWords(hours),
                values(row, "services"),
                values(row, "frais_a_charge"),
                values(row, "modalites_accompagnement"));
    }

    private static List<String> values(PublicCsv.Row row, String name) {
        return row.optional(name)
                .map(field -> Arrays.asList(field.split("\\|")))
                .orElse(List.of());
    }
}
