package fr.boucle.donations.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table says what: found by name, French or English, in any order; other columns are never read.
 *
 * @param headings by which columns are known
 * @param places the columns of each field, the first first
 * @param names how the file heads each
 * @param unread how the columns are headed that say nothing known
 */
record Columns(Headings headings, Map<Field, List<Integer>> places, Map<Field, String> names, List<String> unread) {
    private static final int MOST_NAME = 60;

    /** Reads a header row, below another that heads groups of columns; none when it does not say what machines are. */
    static Optional<Columns> of(SourceRow header, @Nullable SourceRow above, Headings headings) {
        Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
        Map<Field, String> names = new EnumMap<>(Field.class);
        List<String> unread = new ArrayList<>();
        String group = null;
        for (int place = 0; place < header.cells().size(); place++) {
            String heading = header.cell(place);
            String over = above == null ? null : above.cell(place);
            group = over == null || over.isBlank() ? group : over;
            Optional<Field> field = headings.field(group, heading);
            if (field.isPresent()) {
                places.merge(field.get(), List.of(place), (one, other) -> Stream.concat(one.stream(), other.stream())
                        .toList());
                String name = String.valueOf(CellText.of(heading));
                names.putIfAbsent(field.get(), Texts.cut(name, MOST_NAME));
            } else {
                unread(heading).ifPresent(unread::add);
            }
        }
        places.computeIfPresent(Field.SERIAL, (_, all) -> serialsFirst(header, all));
        boolean named = places.containsKey(Field.SERIAL) || places.containsKey(Field.ASSET_TAG);
        boolean described = places.containsKey(Field.KIND)
                || places.containsKey(Field.MODEL)
                || places.containsKey(Field.MODEL_NUMBER);
        return named && described ? Optional.of(new Columns(headings, places, names, unread)) : Optional.empty();
    }

    /** A phone's IMEI names a device where it has no serial. */
    private static List<Integer> serialsFirst(SourceRow header, List<Integer> places) {
        return places.stream()
                .sorted(Comparator.comparing(
                        place -> Words.plain(header.cell(place)).contains("imei")))
                .toList();
    }

    /** A heading that names no person and can be asked about. */
    private static Optional<String> unread(@Nullable String heading) {
        return Optional.ofNullable(CellText.of(heading))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= MOST_NAME && !PersonalTrace.isIn(text))
                .filter(text -> text.chars().anyMatch(Character::isLetter));
    }

    /** Whether the headings are French, whose dates have the day first. */
    boolean inFrench() {
        String all = String.join(" ", names.values()).toLowerCase(Locale.ROOT);
        return Stream.of("é", "è", "numero", "n°", "fabricant", "modele", "date d", "marque", "achat")
                .anyMatch(all::contains);
    }

    /** Whether a row only repeats the header, as prints and joined files do: each cell that names a machine is a heading. */
    boolean isHeader(SourceRow row) {
        return Stream.of(Field.SERIAL, Field.ASSET_TAG)
                        .flatMap(field -> places.getOrDefault(field, List.of()).stream())
                        .allMatch(place -> headings.isHeading(row.cell(place)))
                && headings.known(row.cells()) > 1;
    }

    /** Whether a row sums the others up. */
    boolean isTotal(SourceRow row) {
        List<@Nullable String> told = row.cells().stream()
                .filter(cell -> cell != null && !cell.isBlank())
                .toList();
        return !told.isEmpty() && told.size() <= 3 && Headings.isTotal(told.getFirst()) && !namesOne(row);
    }

    private boolean namesOne(SourceRow row) {
        return Stream.of(Field.SERIAL, Field.ASSET_TAG, Field.MODEL)
                .flatMap(field -> places.getOrDefault(field, List.of()).stream())
                .map(row::cell)
                .anyMatch(cell ->
                        cell != null && !Headings.isTotal(cell) && cell.chars().anyMatch(Character::isLetter));
    }

    /** One row as a machine. */
    RawDevice row(SourceRow row) {
        RawDevice device = RawDevice.at(row.place(), row.hidden());
        places.forEach((field, columns) -> {
            for (int place : columns) {
                String text = CellText.of(row.cell(place));
                if (text != null
                        && !text.isBlank()
                        && row.numbers().get(place)
                        && device.text(field).isEmpty()) {
                    device.numbers().add(field);
                }
                device.put(field, text);
            }
        });
        medium(device);
        if (row.unkept()) {
            device.quarantine(Reason.of("formula-without-value"));
        }
        return device;
    }

    private static void medium(RawDevice device) {
        Optional<String> serial = device.text(Field.DISK_SERIAL);
        Optional<String> type = device.text(Field.DISK_TYPE);
        if (serial.isPresent() || type.isPresent()) {
            String size = device.text(Field.DISK_SIZE).orElse("");
            device.media()
                    .add(new RawMedium(
                            serial.orElse(null),
                            (type.orElse("") + " " + size).strip(),
                            Stream.of(size, type.orElse(""))
                                    .map(Texts::size)
                                    .flatMap(Optional::stream)
                                    .findFirst()
                                    .orElse(null)));
        }
    }
}
