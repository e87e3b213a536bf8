package fr.boucle.journeys;

import java.util.List;

/** A model that fleets hold: how its inventories call it, how old it is, what it stores data on. */
record Model(
        String kind,
        String words,
        String maker,
        String name,
        String serial,
        int from,
        int to,
        int price,
        String medium,
        String megabytes,
        String memory,
        String processor,
        int frequency) {
    static final List<Model> ALL =
            Facts.read("models.csv").stream().map(Model::of).toList();

    private static Model of(List<String> line) {
        return new Model(
                line.get(0),
                line.get(1),
                line.get(2),
                line.get(3),
                line.get(4),
                Integer.parseInt(line.get(5)),
                Integer.parseInt(line.get(6)),
                Integer.parseInt(line.get(7)),
                line.get(8),
                line.get(9),
                line.get(10),
                line.get(11),
                Integer.parseInt(line.get(12)));
    }
}
