package fr.boucle.donations.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table says what: found by name, French or English, in any order; other columns are never read.
 *
 * @param headings by which columns are known
 * @param places the columns of each field, the first first
 * @param names how the file heads its columns
 * @param unread how the columns are headed that say nothing known
 * @param filled the columns that spoke where the first of their field was silent
 */
record Columns(
        Headings headings, Map<Field, List<Integer>> places, List<String> names, List<String> unread, BitSet filled) {
    private static final Set<Field> DATES = EnumSet.of(Field.ACQUIRED_ON, Field.RETIRED_ON, Field.INDEX_DATE);
    /** What each column says of these counts, not the first alone. */
    private static final Set<Field> EACH = EnumSet.of(
            Field.CONDITION, Field.STATUS, Field.ACQUIRED_ON, Field.DISK_SERIAL, Field.DISK_TYPE, Field.DISK_SIZE);

    /** What one column says; a second of the same heading can only agree. */
    static final Set<Field> ONCE = EnumSet.complementOf(EnumSet.copyOf(EACH));

    private static final Pattern DAY_NUMBER = Pattern.compile("[2-7]\\d{4}");
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final int MOST_NAME = 60;
    private static final int MOST_HEADING = 120;

    /** Reads a header row, below another that may head groups of columns; none when it does not say what machines are. */
    static Optional<Columns> of(SourceRow header, @Nullable SourceRow above, Headings headings) {
        boolean isTitle = above == null || above.isTitle() || Headings.isForeign(above.cell(0));
        return grouped(header, isTitle ? null : above, headings)
                .or(() -> above == null ? Optional.empty() : grouped(header, null, headings));
    }

    private static Optional<Columns> grouped(SourceRow header, @Nullable SourceRow above, Headings headings) {
        Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
        List<String> names = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        String group = null;
        for (int place = 0; place < header.cells().size(); place++) {
            String heading = header.cell(place);
            String over = above == null ? null : above.cell(place);
            group = over == null || over.isBlank() ? group : over;
            Optional<Field> field = headings.field(group, heading);
            names.add(Texts.cut(String.valueOf(CellText.of(heading)), MOST_HEADING));
            if (field.isPresent()) {
                places.computeIfAbsent(field.get(), _ -> new ArrayList<>()).add(place);
            } else {
                unread(heading).ifPresent(unread::add);
            }
        }
        last(places, Field.SERIAL, place -> Words.plain(header.cell(place)).contains("imei"));
        last(places, Field.ACQUIRED_ON, place -> Headings.saysLater(header.cell(place)));
        boolean named = places.containsKey(Field.SERIAL) || places.containsKey(Field.ASSET_TAG);
        boolean described = places.containsKey(Field.KIND)
                || places.containsKey(Field.MODEL)
                || places.containsKey(Field.MODEL_NUMBER);
        return named && described
                ? Optional.of(new Columns(headings, places, names, unread, new BitSet()))
                : Optional.empty();
    }

    /** A phone's IMEI names a device where it has no serial; the day of a delivery stands for a purchase that is not told. */
    private static void last(
            Map<Field, List<Integer>> places, Field field, java.util.function.Predicate<Integer> isLast) {
        places.computeIfPresent(field, (_, all) -> all.stream()
                .sorted(Comparator.comparing(isLast::test))
                .toList());
    }

    /** A heading that names no person and can be asked about. */
    private static Optional<String> unread(@Nullable String heading) {
        return Optional.ofNullable(CellText.of(heading))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= MOST_NAME && !PersonalTrace.isIn(text))
                .filter(text -> text.chars().anyMatch(Character::isLetter));
    }

    /** How the first column of each field is headed. */
    Map<Field, String> firstNames() {
        Map<Field, String> first = new EnumMap<>(Field.class);
        places.forEach((field, all) -> first.put(field, names.get(all.getFirst())));
        return first;
    }

    /** What is told of each column: a second one of a field that never spoke was not read. */
    List<Overview.Column> told() {
        List<Overview.Column> told = new ArrayList<>();
        places.forEach((field, all) -> all.forEach(place -> {
            boolean read = place.equals(all.getFirst()) || EACH.contains(field) || filled.get(place);
            told.add(new Overview.Column(names.get(place), read ? field.name() : null));
        }));
        unread.forEach(heading -> told.add(new Overview.Column(heading, null)));
        return told;
    }

    /** Whether the headings are French, whose dates have the day first. */
    boolean inFrench() {
        String all = String.join(" ", firstNames().values()).toLowerCase(Locale.ROOT);
        return Stream.of("é", "è", "numero", "n°", "fabricant", "modele", "date d", "marque", "achat")
                .anyMatch(all::contains);
    }

    /** Whether a row only repeats the header, as prints and joined files do: each cell that names a machine is a heading. */
    boolean isHeader(SourceRow row) {
        return TotalRow.cells(this, row, Field.SERIAL, Field.ASSET_TAG).allMatch(headings::isHeading)
                && headings.known(row.cells()) > 1;
    }

    /** One row as a machine. */
    RawDevice row(SourceRow row) {
        RawDevice device = RawDevice.at(row.place(), row.hidden(), firstNames());
        places.forEach((field, columns) -> {
            for (int place : columns) {
                String text = text(row, field, place);
                boolean first = device.said(field).isEmpty();
                if (text != null && !text.isBlank() && (first || EACH.contains(field))) {
                    filled.set(place);
                    device.add(field, names.get(place), text);
                    if (first && row.numbers().get(place)) {
                        device.numbers().add(field);
                    }
                } else if (text != null && isSameHeading(field, place) && !text.isBlank()) {
                    filled.set(place);
                    device.add(field, names.get(place), text);
                } else if (row.unkept().get(place)) {
                    device.unkept().add(field);
                }
            }
        });
        DiskColumns.of(this, row).forEach(device.media()::add);
        if (!row.unkept().isEmpty()) {
            device.quarantine(Reason.of("formula-without-value"));
        }
        return device;
    }

    /** Whether a column has the very heading of the first of its field: both are read, and asked about where they differ. */
    private boolean isSameHeading(Field field, int place) {
        int first = places.getOrDefault(field, List.of()).getFirst();
        return Words.plain(names.get(place)).equals(Words.plain(names.get(first)));
    }

    /** What a cell says; a bare number of days in the way in which its workbook counts them. */
    private static @Nullable String text(SourceRow row, Field field, int place) {
        String text = CellText.of(row.cell(place));
        return text != null
                        && row.since1904()
                        && row.numbers().get(place)
                        && DATES.contains(field)
                        && DAY_NUMBER.matcher(text).matches()
                ? SINCE_1904.plusDays(Long.parseLong(text)).toString()
                : text;
    }
}
