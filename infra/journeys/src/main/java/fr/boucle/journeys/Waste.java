package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What cannot live again: weighed, consigned for certified destruction, written into a register that anyone can verify. */
final class Waste {
    private static final String REGISTER = "/api/waste-register/";
    static final UUID DESTROYER = UUID.fromString("0199a4c2-7f00-7000-8000-000000000001");
    static final UUID TRANSPORTER = UUID.fromString("0199a4c2-7f00-7000-8000-000000000002");

    private final Territory people;
    private final Story story;

    Waste(Territory people, Story story) {
        this.people = people;
        this.story = story;
    }

    /** Returns the line of the register. */
    Answer play(UUID device) {
        story.chapter("What cannot live again enters the register");
        operators();
        Answer items =
                people.keeper().await(REGISTER + "items?deviceId=" + device, "its items", found -> found.size() == 2);
        JsonNode carcass = items.json()
                .valueStream()
                .filter(item -> item.at("/dataBearing").asBoolean())
                .findFirst()
                .orElseThrow(() -> new Surprise("no data-bearing item: " + items.text()));
        String lot = REGISTER + "lots/" + carcass.at("/lotId").asText();
        story.step("its items lie in lots; the carcass, data-bearing, under code "
                + carcass.at("/wasteCode").asText());
        Answer line = consign(lot);
        story.step("weighed, consigned to an operator with a destruction proof: line " + line.at("/publicId"));
        Answer read = people.auditor().get(REGISTER + "lines/" + line.at("/lineId"));
        story.step("the auditor reads the line: " + read.at("/publicId"));
        return line;
    }

    private Answer consign(String lot) {
        Answer weighed = people.keeper().put(lot + "/weighing", Map.of("massGrams", 2_000, "weightType", "REEL"), 200);
        Map<String, Object> consignment = Map.of(
                "destinationOperatorId",
                DESTROYER,
                "transporterOperatorId",
                TRANSPORTER,
                "consignedOn",
                Territory.today().toString(),
                "operationCode",
                "R 4",
                "operationMode",
                "RECYCLAGE",
                "bsdNumber",
                "BSD-20261122-EXEMPLE");
        return people.keeper().put(lot + "/consignment", consignment, weighed.etag(), 200);
    }

    /** The operators with their proofs; as often as one likes. */
    void operators() {
        String from = "2024-01-01";
        String until = Territory.today().plusYears(2).toString();
        Map<String, String> installation = proof("ICPE_2711", "ICPE-44-2024-07", from, until);
        Map<String, String> destruction = proof("DESTRUCTION", "DIN-66399-H5-118", from, until);
        register(
                DESTROYER,
                operator(
                        "Broyage et Métaux de l'Estuaire",
                        "78467169500103",
                        List.of("COLLECTOR", "TREATMENT"),
                        List.of(installation, destruction)));
        register(
                TRANSPORTER,
                operator(
                        "Transports du Sillon",
                        "35600000000048",
                        List.of("TRANSPORTER"),
                        List.of(proof("RECEPISSE", "44-2024-0113", from, until))));
    }

    private void register(UUID id, Map<String, Object> operator) {
        Answer _ = people.steward().put(REGISTER + "operators/" + id, operator, 200, 201);
    }

    private static Map<String, Object> operator(
            String name, String siret, List<String> kinds, List<Map<String, String>> proofs) {
        return Map.of(
                "name", name,
                "siret", siret,
                "address", "Zone portuaire",
                "postalCode", "44550",
                "city", "Montoir-de-Bretagne",
                "kinds", kinds,
                "proofs", proofs);
    }

    private static Map<String, String> proof(String kind, String number, String from, String until) {
        return Map.of("kind", kind, "number", number, "validFrom", from, "validUntil", until);
    }
}
