package fr.boucle.gateway.pages;

import java.util.List;

/** How many rows a page of a list may have; the middle one unless told. */
public final class ListSize {
    public static final List<Integer> ALL = List.of(25, 50, 100);

    static final int USUAL = 50;

    private ListSize() {}

    /** As many as are asked for, if a page may have so many. */
    public static int of(String typed) {
        return typed.matches("25|50|100") ? Integer.parseInt(typed) : USUAL;
    }

    /** As an address has it: nothing where it is the usual one. */
    static String told(int rows) {
        return rows == USUAL ? "" : Integer.toString(rows);
    }
}
