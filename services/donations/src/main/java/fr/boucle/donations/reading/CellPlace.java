package fr.boucle.donations.reading;

import org.jspecify.annotations.Nullable;

/** Where a cell stands, both from 0 for columns and from 1 for rows, as "C7" says. */
record CellPlace(int column, int row) {
    private static final int LETTERS = 26;
    private static final int LONGEST_COLUMN = 6;

    /** Reads a reference; none when it is none. A column beyond any sheet's is read as far as it can be held. */
    static @Nullable CellPlace of(String reference) {
        int column = 0;
        int place = 0;
        while (place < reference.length() && Character.isLetter(reference.charAt(place))) {
            char letter = Character.toUpperCase(reference.charAt(place));
            if (letter < 'A' || letter > 'Z' || place >= LONGEST_COLUMN) {
                return null;
            }
            column = column * LETTERS + letter - 'A' + 1;
            place++;
        }
        int row = SheetXml.natural(reference.substring(place).replace("$", ""), -1);
        return column == 0 || row < 1 ? null : new CellPlace(column - 1, row);
    }
}
