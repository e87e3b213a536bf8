package fr.boucle.documents;

/** A cell as it may stand in a file that spreadsheets open. */
public final class SafeCell {
    private static final String RUNS = "=+-@\t\r";

    private SafeCell() {}

    /** The cell; one that a spreadsheet would run as a formula is shown as text. */
    public static String of(String cell) {
        boolean runs = !cell.isEmpty() && RUNS.indexOf(cell.charAt(0)) >= 0 && !cell.matches("[+-]?[0-9 .,]+");
        return runs ? "'" + cell : cell;
    }
}
