package fr.boucle.journeys;

import java.util.List;
import java.util.Map;

/** Whom the demonstration serves: households from elsewhere are told at the first question who serves them. */
final class ServedTerritory {
    private ServedTerritory() {}

    static void loireAtlantique(Territory people) {
        Map<String, Object> others = Map.of(
                "name", "Les maisons France services",
                "url", "https://www.france-services.gouv.fr",
                "departements", List.of());
        Map<String, Object> territory = Map.of(
                "epcis", List.of(),
                "communes", List.of(),
                "departements", List.of("44"),
                "elsewhere", List.of(others));
        Answer _ = people.steward()
                .put(
                        "/api/redistribution/references/territory/loire-atlantique",
                        Map.of(
                                "territory",
                                territory,
                                "validFrom",
                                Territory.today().toString(),
                                "reason",
                                "Le département de la démonstration"),
                        200);
    }
}
