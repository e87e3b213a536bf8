package fr.boucle.journeys;

import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** An index of fragility for the demonstration, by commune and by quartier. Its values are invented, and its source says so wherever it is shown. */
final class InventedIndex {
    private static final String SOURCE = "Valeurs inventées pour la démonstration";
    private static final String COMMUNES =
            "name,division,code,no_thd_coverage_rate,no_4g_coverage_rate,poverty_rate,older_65_rate,nscol15p_rate,total\n";
    private static final String QUARTIERS = "code,name,commune,score,source,date\n";
    private static final String FILE = "text/csv";

    /** Codes of an IRIS begin with that of their commune; these names are nobody's. */
    private static final List<String> OF_NANTES =
            List.of("Les Hauts", "Le Fleuve", "La Gare", "Les Jardins", "Le Parc");

    private static final List<String> OF_SAINT_NAZAIRE = List.of("Le Port", "La Plage", "Le Chantier");

    private InventedIndex() {}

    /** Of each commune of the département, from 2 to 9: the smaller a commune, the higher. */
    static void ofCommunes(Territory people) {
        Dice dice = Dice.of("index");
        String rows = Communes.shipped()
                .all()
                .filter(commune -> commune.departement().equals("44") && commune.population() > 0)
                .map(commune -> row(commune, dice))
                .collect(Collectors.joining());
        Answer _ = people.steward()
                .file(
                        "/api/redistribution/references/ifn?source="
                                + URLEncoder.encode(SOURCE, StandardCharsets.UTF_8),
                        bytes(COMMUNES + rows),
                        FILE,
                        200);
    }

    static void ofQuartiers(Territory people) {
        String rows = quartiers("44109", OF_NANTES) + quartiers("44184", OF_SAINT_NAZAIRE);
        Answer _ =
                people.steward().file("/api/redistribution/references/quartiers", bytes(QUARTIERS + rows), FILE, 200);
    }

    private static String row(Commune commune, Dice dice) {
        int most = commune.population() > 20_000 ? 60 : commune.population() > 3_000 ? 75 : 90;
        String[] scores = new String[5];
        int sum = 0;
        for (int i = 0; i < scores.length; i++) {
            int tenths = dice.between(20, most);
            sum += tenths;
            scores[i] = tenths(tenths);
        }
        return "%s,city,%s,%s,%s%n"
                .formatted(
                        commune.name().replace(",", " "),
                        commune.code(),
                        String.join(",", scores),
                        tenths(sum / scores.length));
    }

    private static String quartiers(String commune, List<String> names) {
        Dice dice = Dice.of("quartiers of " + commune);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            rows.append("%s010%d,%s,%s,%s,%s,%s%n"
                    .formatted(
                            commune,
                            i + 1,
                            names.get(i),
                            commune,
                            tenths(dice.between(15, 95)),
                            SOURCE,
                            Territory.today()));
        }
        return rows.toString();
    }

    private static String tenths(int value) {
        return value / 10 + "." + value % 10;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
