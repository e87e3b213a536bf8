package fr.boucle.references;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The communes of one edition: by code, by name as people write it, by postal code; how far they lie apart. */
public final class Communes {
    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
    private static final Pattern NINE_DIGITS = Pattern.compile("[1-9][0-9]{8}");

    private final Edition edition;
    private final CommuneTable table;
    private final NameSearch names;
    private final Map<String, Epci> bodies;

    private Communes(Edition edition, Collection<Commune> communes, Collection<Epci> bodies) {
        this.edition = edition;
        this.table = new CommuneTable(communes);
        this.names = new NameSearch(table);
        this.bodies = bodies.stream().collect(Collectors.toUnmodifiableMap(Epci::siren, Function.identity()));
    }

    /** Those that ship with the product, read once when first asked for. */
    public static Communes shipped() {
        return Shipped.COMMUNES;
    }

    /** Another edition, such as a newer file. The inter-municipal bodies' names stay those that ship. */
    public static Communes of(Edition edition, Collection<Commune> communes) {
        return new Communes(edition, communes, shipped().bodies.values());
    }

    private static final class Shipped {
        static final Communes COMMUNES = new Communes(Edition.COG_2026, ShippedFiles.communes(), ShippedFiles.epci());
    }

    /** What these data are, and where they come from. */
    public Edition edition() {
        return edition;
    }

    /** How many there are. */
    public int size() {
        return table.size();
    }

    /** All, by code. */
    public Stream<Commune> all() {
        return IntStream.range(0, table.size()).mapToObj(table::at);
    }

    /** The commune of an INSEE code. */
    public Optional<Commune> byCode(String code) {
        int row = table.row(code);
        return row < 0 ? Optional.empty() : Optional.of(table.at(row));
    }

    /** Its name, or the code itself where nothing is known of it. */
    public String nameOf(String code) {
        int row = table.row(code);
        return row < 0 ? code : table.name(row);
    }

    /** The communes that a postal code serves, the most inhabited first. */
    public List<Commune> byPostalCode(String postalCode) {
        return FIVE_DIGITS.matcher(postalCode).matches()
                ? names.rows(row -> table.hasPostalCode(row, Integer.parseInt(postalCode)))
                : List.of();
    }

    /** The commune that is this legal person. */
    public Optional<Commune> bySiren(String siren) {
        return NINE_DIGITS.matcher(siren).matches()
                ? names.rows(row -> table.hasSiren(row, Integer.parseInt(siren))).stream()
                        .findFirst()
                : Optional.empty();
    }

    /** The inter-municipal body of a SIREN. */
    public Optional<Epci> epci(String siren) {
        return Optional.ofNullable(bodies.get(siren));
    }

    /** Its communes, the most inhabited first. */
    public List<Commune> ofEpci(String siren) {
        return NINE_DIGITS.matcher(siren).matches()
                ? names.rows(row -> table.isIn(row, Integer.parseInt(siren)))
                : List.of();
    }

    /** Inter-municipal bodies by a part of their name or by SIREN, the most inhabited first. */
    public List<Epci> searchEpci(String asked, int max) {
        return bodies.values().stream()
                .filter(body -> body.isMeantBy(asked))
                .sorted(Comparator.comparingInt((Epci body) -> -body.population())
                        .thenComparing(Epci::siren))
                .limit(max)
                .toList();
    }

    /**
     * Communes as people ask for them: a name with or without accents, capitals and hyphens, the whole of it, its
     * beginning, a word's beginning or any part; a postal code; a code. Whole names come alone, better fits first, then
     * the most inhabited.
     */
    public List<Commune> search(String asked, int max) {
        String plain = Plain.of(asked);
        String code = plain.toUpperCase(Locale.ROOT);
        if (FIVE_DIGITS.matcher(plain).matches() || table.row(code) >= 0) {
            return Stream.concat(byCode(code).stream(), byPostalCode(plain).stream())
                    .distinct()
                    .limit(max)
                    .toList();
        }
        return names.named(plain, max);
    }

    /** Communes whose name goes on after what was asked, as Sainte-Luce-sur-Loire after Sainte-Luce, the most inhabited first. */
    public List<Commune> longer(String asked) {
        return names.longer(Plain.of(asked));
    }

    /** Metres between the centres of two communes; none where one is not known. */
    public OptionalInt metres(String from, String to) {
        return table.metres(table.row(from), table.row(to));
    }

    /** Whole kilometres between the centres of two communes; none where one is not known. */
    public OptionalInt kilometres(String from, String to) {
        OptionalInt metres = metres(from, to);
        return metres.isEmpty() ? metres : OptionalInt.of((metres.getAsInt() + 500) / 1000);
    }

    /** The communes whose centre is at most so far from that of one, itself among them, the nearest first. */
    public List<Commune> within(String code, int kilometres) {
        int from = table.row(code);
        return from < 0 ? List.of() : names.near(from, kilometres);
    }
}
