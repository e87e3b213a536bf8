package fr.boucle.gateway;

import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import fr.boucle.references.Position;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The index of all communes of Loire-Atlantique, as the service tells it: the real communes, scores made up. */
final class IndexOfALand {
    private static final String FILES = """
            "ofCommunes":{"version":"2026-11-01-9f86d081","validFrom":"2026-11-01","reason":"La Mednum, indice de 2025"},
            "ofQuartiers":{"version":"2026-11-02-a3f1c2d4","validFrom":"2026-11-02","reason":"Quartiers : 2"},
            "median":4.4""";

    private IndexOfALand() {}

    static List<Commune> communes() {
        return Communes.shipped()
                .all()
                .filter(one -> one.departement().equals("44"))
                .sorted(Comparator.comparingInt(Commune::population).reversed())
                .toList();
    }

    static String answer() {
        List<Commune> all = communes();
        return "{" + FILES + ",\"served\":" + all.size() + ",\"quartiers\":[],\"communes\":"
                + all.stream().map(IndexOfALand::score).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    static String ofSaintNazaire() {
        return "{" + FILES + """
                ,"served":1,"communes":[{"communeCode":"44184","name":"Saint-Nazaire","score":4.2,"latitude":472806,"longitude":-22086}],
                "quartiers":[{"code":"441840102","name":"Centre","source":"INSEE","date":"2026-01-01"},
                {"code":"441840101","name":"Méan-Penhoët","score":8.9,"source":"INSEE","date":"2026-01-01"}]}""";
    }

    private static String score(Commune one) {
        int number = Integer.parseInt(one.code()) % 91;
        String score = number == 0 ? "" : "\"score\":%d.%d,".formatted(1 + number / 10, number == 90 ? 0 : number % 10);
        return "{\"communeCode\":\"%s\",\"name\":\"%s\",%s\"latitude\":%d,\"longitude\":%d}"
                .formatted(
                        one.code(),
                        one.name(),
                        score,
                        one.centre().map(Position::latitude).orElse(0),
                        one.centre().map(Position::longitude).orElse(0));
    }
}
