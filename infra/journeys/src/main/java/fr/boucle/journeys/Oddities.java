package fr.boucle.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** One case of each rule that an auditor's list of anomalies knows, and some lines that are in order. */
final class Oddities {
    private static final String REGISTER = "/api/waste-register/";
    private static final String FROM = "78467169500103";

    private final List<House> sites;
    private final Operators operators;
    private final Dice dice = Dice.of("oddities");

    Oddities(List<House> sites, Operators operators) {
        this.sites = sites;
        this.operators = operators;
    }

    /** Lines of what came to the site: three in order, one of them corrected, four that are not. */
    void lines() {
        UUID _ = incoming("first", Map.of());
        UUID _ = incoming("second", Map.of("weightValue", "0,312"));
        UUID corrected = incoming("third", Map.of("weightValue", "1,040"));
        version(
                site().as("keeper"),
                corrected,
                Map.of(
                        "reason", "MODIFIER",
                        "explanation", "Poids lu sur le ticket du pont-bascule",
                        "changes", Map.of("weightValue", "1,020")));
        UUID _ = incoming(
                "to itself", Map.of("emitterCompanyOrgId", site().siret(), "emitterCompanyName", site().name()));
        UUID _ = incoming("heavy", Map.of("weightValue", "41,2"));
        UUID _ = incoming("lost", Map.of("noTraceability", "OUI"));
        UUID cancelled = incoming("twice", Map.of("weightValue", "0,312"));
        version(site().as("keeper"), cancelled, Map.of("reason", "ANNULER", "explanation", "Saisie deux fois"));
    }

    /**
     * Lots that left as they should not, as far as there are open ones; one that cannot leave so does not keep the others. What holds
     * data leaves for its destruction alone.
     */
    void lots(Attempts attempts) {
        List<OddLot> open = new ArrayList<>(OddLot.of(sites));
        open.stream().filter(lot -> !lot.dataBearing()).findFirst().ifPresent(lot -> {
            open.remove(lot);
            attempts.make(() -> operators.whileProved(
                    "fermee", () -> lot.consign("REEL", operators.of("fermee"), Waste.TRANSPORTER)));
        });
        Iterator<OddLot> lots = open.iterator();
        List<Consumer<OddLot>> deeds = List.of(
                lot -> operators.whileProved("echue", () -> {
                    lot.consign("ESTIME", Waste.DESTROYER, Waste.TRANSPORTER, operators.of("echue"));
                    lot.treat("D 10");
                }),
                lot -> operators.whileProved(
                        "camionnette", () -> lot.consign("REEL", Waste.DESTROYER, operators.of("camionnette"))),
                lot -> version(
                        lot.keeper(),
                        lot.consign("REEL", Waste.DESTROYER, Waste.TRANSPORTER),
                        Map.of(
                                "reason", "MODIFIER",
                                "explanation", "Poids du ticket de pesée, reporté à la main",
                                "massGrams", lot.grams() + 7_000)));
        for (Consumer<OddLot> deed : deeds) {
            if (lots.hasNext()) {
                OddLot lot = lots.next();
                attempts.make(() -> deed.accept(lot));
            }
        }
    }

    private UUID incoming(String name, Map<String, String> other) {
        UUID id = dice.id(name);
        Map<String, String> fields = received(Territory.today().minusDays(dice.between(1, 40)));
        fields.putAll(other);
        Answer _ = site().as("keeper")
                .put(REGISTER + "lines/" + id, Map.of("registerType", "INCOMING_WASTE", "fields", fields), 200);
        return id;
    }

    /** A line of what came, in order, by the platform's keys. */
    static Map<String, String> received(LocalDate day) {
        Map<String, String> fields = new HashMap<>();
        fields.put("wasteDescription", "Ordinateurs hors d'usage");
        fields.put("wasteCode", "160213*");
        fields.put("wastePop", "NON");
        fields.put("wasteIsDangerous", "OUI");
        fields.put("weightValue", "0,184");
        fields.put("weightIsEstimate", "REEL");
        fields.put("receptionDate", day.toString());
        fields.put("operationCode", "R 12");
        fields.put("noTraceability", "NON");
        fields.put("nextOperationCode", "R 4");
        party(fields, "emitter");
        party(fields, "transporter1");
        fields.put("transporter1TransportMode", "ROAD");
        fields.put("transporter1RecepisseNumber", "44-2024-0113");
        return fields;
    }

    private static void party(Map<String, String> fields, String who) {
        fields.put(who + "CompanyType", "ETABLISSEMENT_FR");
        fields.put(who + "CompanyOrgId", FROM);
        fields.put(who + "CompanyName", "Broyage et Métaux de l'Estuaire");
        fields.put(who + "CompanyAddress", "Zone portuaire");
        fields.put(who + "CompanyPostalCode", "44550");
        fields.put(who + "CompanyCity", "Montoir-de-Bretagne");
        fields.put(who + "CompanyCountryCode", "FR");
    }

    private static void version(Api keeper, UUID line, Map<String, Object> change) {
        String path = REGISTER + "lines/" + line;
        Answer read = keeper.get(path);
        if (read.at("/state").equals("WRITTEN")) {
            Answer _ = keeper.amend(path + "/versions", change, read.etag(), 200);
        }
    }

    private House site() {
        return sites.getFirst();
    }
}
