package fr.boucle.donations.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An inventory as somebody might have it.
 *
 * @param quirks what is odd about it
 */
record DrawnInventory(
        List<DrawnMachine> machines,
        List<String> headings,
        List<Integer> order,
        String dates,
        List<String> quirks,
        String form) {
    /** What a cell holds in whose place a formula without its value is written. */
    static final String UNKEPT = "§";

    private static final int DATE = 4;
    private static final int MOST = 25;

    static DrawnInventory of(Random random) {
        List<DrawnMachine> machines = new ArrayList<>();
        int size = 1 + random.nextInt(MOST);
        for (int i = 0; i < size; i++) {
            machines.add(DrawnMachine.of(random, i));
        }
        List<String> headings = DrawnWords.HEADINGS.stream()
                .map(names -> names.get(random.nextInt(names.size())))
                .toList();
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        Collections.shuffle(order, random);
        List<String> quirks =
                DrawnWords.QUIRKS.stream().filter(_ -> random.nextInt(3) == 0).toList();
        String dates = DrawnWords.DATES.get(random.nextInt(DrawnWords.DATES.size()));
        String form = DrawnWords.FORMS.get(random.nextInt(DrawnWords.FORMS.size()));
        List<String> all = Stream.concat(
                        quirks.stream(), DrawnWords.OF_WORKBOOKS.stream().filter(_ -> random.nextInt(3) == 0))
                .toList();
        return new DrawnInventory(spoilt(machines, all), headings, order, dates, all, form);
    }

    /** Zeros that every second serial lost, and kinds that stand in one cell for two machines. */
    private static List<DrawnMachine> spoilt(List<DrawnMachine> machines, List<String> quirks) {
        List<DrawnMachine> spoilt = new ArrayList<>();
        boolean zeros = quirks.contains("lost zeros") && machines.getFirst().serial() != null;
        for (int i = 0; i < machines.size(); i++) {
            DrawnMachine machine = machines.get(i);
            machine = zeros && machine.serial() != null ? machine.zeroed(i) : machine;
            spoilt.add(quirks.contains("merged cells") && i % 2 == 1 ? machine.asKind(spoilt.getLast()) : machine);
        }
        return spoilt;
    }

    DrawnExtras extras() {
        return new DrawnExtras(quirks);
    }

    /** Whether the date of a machine is a formula whose value the workbook does not keep. */
    boolean isUnkept(int number) {
        return form.equals("workbook") && has("formulas without value") && number % 4 == 1;
    }

    /** Where the kind stands. */
    int kindColumn() {
        return order.indexOf(0);
    }

    /** Where the date of purchase stands. */
    int dateColumn() {
        return order.indexOf(DATE);
    }

    /** Whether a row names the columns. */
    boolean isHeader(List<String> row) {
        return row.contains(headings.getFirst());
    }

    boolean has(String quirk) {
        return quirks.contains(quirk);
    }

    private boolean countsDays() {
        return form.equals("workbook") && (has("days since 1900") || has("days since 1904"));
    }

    private String date(LocalDate day) {
        if (countsDays()) {
            return Long.toString(ChronoUnit.DAYS.between(
                    has("days since 1904") ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30), day));
        }
        return day.atStartOfDay().format(DateTimeFormatter.ofPattern(dates, Locale.FRENCH));
    }

    private List<String> row(int number) {
        DrawnMachine machine = machines.get(number);
        List<String> cells = List.of(
                machine.kindText(),
                machine.serialText(),
                "NM-" + (40_000 + number),
                "Z-" + number + "b",
                isUnkept(number) ? UNKEPT : date(machine.acquired()),
                machine.conditionText(),
                machine.mediumText(),
                "DISK" + (70_000 + number) + "Q");
        return order.stream().map(place -> dressed(cells.get(place))).toList();
    }

    private String dressed(String cell) {
        if (cell.equals(UNKEPT) || countsDays() && cell.matches("\\d{5}")) {
            return cell;
        }
        String text = has("apostrophes") ? "'" + cell : cell;
        text = has("spaces") ? "\u00a0 " + text + "  " : text;
        text = has("escaped html") ? "&lt;b&gt;" + text + "&lt;/b&gt;" : text;
        return has("html") ? "<a href=x>" + text + "</a>" : text;
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = with(order.stream().map(headings::get).toList(), extras().headings());
        List<String> blank = Collections.nCopies(order.size(), "");
        List<String> empty = with(blank, extras().blanks());
        if (has("title")) {
            rows.add(beginning("Inventaire du parc au 31/12/2025", empty));
            rows.add(empty);
        }
        if (has("double headings")) {
            rows.add(beginning("Ordinateur", with(blank, extras().groups())));
        }
        rows.add(header);
        for (int i = 0; i < machines.size(); i++) {
            rows.add(with(row(i), extras().cells(machines.get(i), i)));
            if (has("blank rows") && i % 3 == 0) {
                rows.add(empty);
            }
            if (has("repeated header") && i % 10 == 9) {
                rows.add(header);
            }
        }
        if (has("total")) {
            rows.add(beginning("Total", empty));
        }
        return has("trailing separators")
                ? rows.stream().map(row -> with(row, List.of("", ""))).toList()
                : rows;
    }

    private static List<String> beginning(String first, List<String> row) {
        List<String> cells = new ArrayList<>(row);
        cells.set(0, first);
        return cells;
    }

    private static List<String> with(List<String> row, List<String> more) {
        return Stream.concat(row.stream(), more.stream()).toList();
    }

    byte[] bytes() {
        if (form.equals("workbook")) {
            return new DrawnWorkbook(this).bytes();
        }
        if (form.equals("glpi")) {
            return new DrawnGlpi(this).bytes();
        }
        String separator = has("users") ? ";" : has("quoted") ? "," : "\t";
        String end = has("sep") ? "\r\n" : "\n";
        String table = (has("sep") ? "sep=" + separator + end : "")
                + rows().stream()
                        .map(row -> row.stream().map(cell -> "\"" + cell + "\"").collect(Collectors.joining(separator)))
                        .collect(Collectors.joining(end, "", end));
        return switch (form) {
            case "utf-8 with mark" -> ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8);
            case "utf-16le" -> ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE);
            case "windows-1252" -> table.replace("Tуpe", "Type").getBytes(Charset.forName("windows-1252"));
            default -> table.getBytes(StandardCharsets.UTF_8);
        };
    }

    @Override
    public String toString() {
        return form + " " + quirks + " " + dates + " " + headings + " " + order;
    }
}
