package fr.boucle.donations.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one machine, not yet understood: texts of the allow-listed fields and nothing else. Whatever other
 * columns or sections a file has never gets here.
 *
 * @param line the row's place in the file
 * @param hidden whether the row is hidden in its sheet
 * @param headings how its own sheet heads each field
 * @param texts of each field, the first first
 * @param numbers the fields that a spreadsheet keeps as numbers
 * @param unkept the fields in which a formula stands whose value the workbook does not keep
 */
record RawDevice(
        long line,
        boolean hidden,
        Map<Field, String> headings,
        Map<Field, List<Said>> texts,
        Set<Field> numbers,
        Set<Field> unkept,
        List<RawMedium> media,
        BatteryReading batteries,
        List<Reason> quarantined) {
    /**
     * A medium of a machine as the file tells it.
     *
     * @param named what it is called: its type, model and name
     * @param bus how it is joined to the machine, which says nothing of whether a volume stands in its place
     */
    record RawMedium(
            @Nullable String serial,
            String named,
            String bus,
            @Nullable Long sizeMegabytes) {
        /** All that is said of it. */
        String typeText() {
            return (named + " " + bus).strip();
        }
    }

    /** A text, and how its column is headed. */
    record Said(String heading, String text) {}

    static RawDevice at(long line, boolean hidden, Map<Field, String> headings) {
        return new RawDevice(
                line,
                hidden,
                headings,
                new EnumMap<>(Field.class),
                EnumSet.noneOf(Field.class),
                EnumSet.noneOf(Field.class),
                new ArrayList<>(),
                new BatteryReading(),
                new ArrayList<>());
    }

    /** All that the columns of a field say. */
    List<Said> said(Field field) {
        return texts.getOrDefault(field, List.of());
    }

    Optional<String> text(Field field) {
        return said(field).stream().map(Said::text).findFirst();
    }

    /** How the file itself heads the column that is read. */
    String heading(Field field) {
        return said(field).stream()
                .map(Said::heading)
                .findFirst()
                .orElseGet(() -> headings.getOrDefault(field, field.word()));
    }

    /** How the cells of {@link #summary} are headed for a reader. */
    static List<String> summaryHeadings(Sentences reader) {
        return Stream.concat(
                        Stream.of("machine"),
                        Stream.of(Field.KIND, Field.MANUFACTURER, Field.MODEL, Field.SERIAL)
                                .map(field -> reader.said(field.word())))
                .toList();
    }

    /** What names the machine to its owner. */
    List<@Nullable String> summary() {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(Long.toString(line));
        for (Field field : List.of(Field.KIND, Field.MANUFACTURER, Field.MODEL, Field.SERIAL)) {
            cells.add(text(field).orElse(""));
        }
        return cells;
    }

    /** Takes the first text that a field has. */
    void put(Field field, @Nullable String text) {
        if (text != null && !text.isBlank() && said(field).isEmpty()) {
            add(field, field.word(), text);
        }
    }

    /** Takes one more text of a field. */
    void add(Field field, String heading, String text) {
        texts.computeIfAbsent(field, _ -> new ArrayList<>()).add(new Said(heading, text.strip()));
    }

    void quarantine(Reason reason) {
        quarantined.add(reason);
    }
}
