package fr.boucle.documents;

import java.awt.geom.Path2D;
import java.util.Scanner;

/** Our own plain drawings of a few steps: lines on a square, the same in a page to print and in a PDF. */
public enum Picture {
    PLUG_IN(
            "Une fiche et son câble",
            "M 14 20 L 34 20 L 34 27 C 34 34 29 37 24 37 C 19 37 14 34 14 27 Z M 19 20 L 19 9 M 29 20 L 29 9 M 24 37 L 24 46"),
    OPEN(
            "Un ordinateur que l'on ouvre",
            "M 5 38 L 43 38 L 40 42 L 8 42 Z M 10 38 L 10 14 L 38 14 L 38 38 M 24 31 L 24 20 M 20 24 L 24 20 L 28 24"),
    SWITCH_ON(
            "Le bouton de marche",
            "M 24 7 L 24 24 M 16 12 C 9 16 7 24 10 31 C 13 38 20 41 24 41 C 28 41 35 38 38 31 C 41 24 39 16 32 12"),
    NETWORK(
            "Les ondes d'un réseau sans fil",
            "M 6 20 C 16 9 32 9 42 20 M 12 27 C 19 19 29 19 36 27 M 18 33 C 21 29 27 29 30 33 M 23 39 L 25 39 L 25 41 L 23 41 Z"),
    HELP(
            "Une question que l'on pose",
            "M 6 9 L 42 9 L 42 33 L 26 33 L 18 42 L 18 33 L 6 33 Z M 19 18 C 19 13 29 13 29 18 C 29 22 24 21 24 25 M 24 28 L 24 29");

    /** The square that they are drawn on. */
    static final int SIDE = 48;

    static final String TYPE = "boucle/picture";

    private final String alt;
    private final String path;

    Picture(String alt, String path) {
        this.alt = alt;
        this.path = path;
    }

    /** As a page shows it; a screen reader says what it shows. */
    public String svg() {
        return "<svg viewBox=\"0 0 %d %d\" width=\"64\" height=\"64\" role=\"img\" aria-label=\"%s\"><path d=\"%s\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>"
                .formatted(SIDE, SIDE, Pdf.text(alt), path);
    }

    /** Its lines alone, for pages that say beside it what it shows. */
    public String path() {
        return path;
    }

    /** The same for {@link Pdf}, which draws it itself. */
    public String object() {
        return "<object type=\"%s\" data=\"%s\" alt=\"%s\" title=\"%s\" style=\"width:64px;height:64px\"></object>"
                .formatted(TYPE, name(), Pdf.text(alt), Pdf.text(alt));
    }

    Path2D lines() {
        Path2D lines = new Path2D.Double();
        Scanner words = new Scanner(path);
        while (words.hasNext()) {
            switch (words.next()) {
                case "M" -> lines.moveTo(words.nextInt(), words.nextInt());
                case "L" -> lines.lineTo(words.nextInt(), words.nextInt());
                case "C" ->
                    lines.curveTo(
                            words.nextInt(),
                            words.nextInt(),
                            words.nextInt(),
                            words.nextInt(),
                            words.nextInt(),
                            words.nextInt());
                default -> lines.closePath();
            }
        }
        return lines;
    }
}
