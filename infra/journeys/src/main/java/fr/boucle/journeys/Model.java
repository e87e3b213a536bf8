package fr.boucle.journeys;

import java.util.List;

/**
 * A model that fleets hold, and how its inventories call it.
 *
 * @param serial how its maker numbers it, as {@link Dice#like} reads it
 * @param frequency how often it is met beside the others
 */
record Model(
        String kind,
        String words,
        String maker,
        String name,
        String serial,
        Bought bought,
        Inside inside,
        int frequency) {
    static final List<Model> ALL =
            Facts.read("models.csv").stream().map(Model::of).toList();

    /** The years in which it was bought, and its price new in euros. */
    record Bought(int from, int to, int price) {}

    /** What it stores data on, how much, and how fast it is; empty where its inventories do not say. */
    record Inside(String medium, String megabytes, String memory, String processor) {}

    private static Model of(List<String> line) {
        return new Model(
                line.get(0),
                line.get(1),
                line.get(2),
                line.get(3),
                line.get(4),
                new Bought(number(line.get(5)), number(line.get(6)), number(line.get(7))),
                new Inside(line.get(8), line.get(9), line.get(10), line.get(11)),
                number(line.get(12)));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
