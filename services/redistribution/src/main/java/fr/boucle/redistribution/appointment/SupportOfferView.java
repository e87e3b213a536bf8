package fr.boucle.redistribution.appointment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.redistribution.reference.CsvFault;
import fr.boucle.redistribution.reference.PublicCsv;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place where people are helped with digital things, as the national standard of mediation numérique describes it
 * (LaMednum/standard-mediation-num 1.0.2).
 */
@Serdeable
record SupportOfferView(
        String id,
        String name,
        @JsonUnwrapped Address place,
        @JsonUnwrapped Reach reach,
        List<String> services,
        List<String> fees,
        List<String> modes) {
    // what data·inclusion writes around a list
    private static final Pattern LIST = Pattern.compile("^[\\[{](.*)[\\]}]$");

    /** Where it is. */
    @Serdeable
    record Address(String communeCode, String postalCode, String city, String address) {}

    /**
     * How it is reached.
     *
     * @param hours in OpenStreetMap's syntax, as published
     * @param hoursInWords the same in French words
     */
    @Serdeable
    record Reach(
            @Nullable String phone,
            @Nullable String website,
            @Nullable String hours,
            @Nullable String hoursInWords) {}

    String communeCode() {
        return place.communeCode().isEmpty() ? place.postalCode() : place.communeCode();
    }

    /** Reads the national CSV of mediation numérique, or the structures of data·inclusion. */
    static List<SupportOfferView> read(String csv) {
        List<SupportOfferView> offers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        PublicCsv.read(csv, row -> {
            SupportOfferView offer = offer(row);
            if (!ids.add(offer.id())) {
                throw row.refused(CsvFault.ID_TWICE);
            }
            offers.add(offer);
        });
        if (offers.isEmpty()) {
            throw CsvFault.NO_PLACE.refusal();
        }
        return List.copyOf(offers);
    }

    boolean offers(@Nullable String service) {
        return service == null || services.contains(service);
    }

    private static SupportOfferView offer(PublicCsv.Row row) {
        for (String name : List.of("id", "nom", "commune", "code_postal", "adresse", "date_maj")) {
            if (row.optional(name).isEmpty()) {
                throw row.refused(CsvFault.REQUIRED, name);
            }
        }
        String hours = row.optional("horaires")
                .or(() -> row.optional("horaires_accueil"))
                .or(() -> row.optional("horaires_ouverture"))
                .orElse(null);
        return new SupportOfferView(
                row.field("id"),
                row.field("nom"),
                new Address(
                        row.optional("code_insee").orElse(""),
                        row.field("code_postal"),
                        row.field("commune"),
                        row.field("adresse")),
                new Reach(
                        row.optional("telephone").orElse(null),
                        row.optional("site_web").orElse(null),
                        hours,
                        hours == null ? null : OpeningHours.inWords(hours)),
                values(row, "services", "thematiques"),
                values(row, "frais_a_charge", "frais"),
                values(row, "modalites_accompagnement", "modes_accueil"));
    }

    /** The values of the first of these columns that has some: with bars between them, or as a list of data·inclusion. */
    private static List<String> values(PublicCsv.Row row, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> row.optional(name).stream())
                .findFirst()
                .map(SupportOfferView::listed)
                .orElse(List.of());
    }

    private static List<String> listed(String field) {
        Matcher list = LIST.matcher(field.strip());
        String[] values = list.matches() ? list.group(1).replace("\"", "").split(",") : field.split("\\|");
        return Arrays.stream(values)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
