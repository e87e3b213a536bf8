package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A site's waste: weighed, given to operators, treated, declared; some of it late or incomplete, as life has it. */
final class Yard {
    private static final String REGISTER = "/api/waste-register/";
    private static final int BSD_FORGOTTEN = 6;
    private static final int LIGHTEST = 1_000;

    private final House site;
    private final Operators operators;
    private final Dice dice;
    private int slips;

    Yard(House site, Operators operators) {
        this.site = site;
        this.operators = operators;
        this.dice = Dice.of("yard of " + site.key());
    }

    private Api keeper() {
        return site.as("keeper");
    }

    /** Goes through the open lots once; most leave. */
    void round() {
        for (JsonNode lot : keeper().get(REGISTER + "lots?state=OPEN&limit=200").json()) {
            int chance = dice.between(1, 100);
            if (chance > 12) {
                move(REGISTER + "lots/" + lot.at("/lotId").asText(), lot, chance);
            }
        }
    }

    private void move(String path, JsonNode lot, int chance) {
        long grams = weight(path);
        if (grams < LIGHTEST) {
            return;
        }
        Answer weighed = keeper().put(path + "/weighing", Map.of("massGrams", grams, "weightType", "REEL"), 200);
        if (chance <= 25) {
            return;
        }
        // all of it became waste today: nothing leaves before it is there
        LocalDate left = Territory.today();
        Answer line = keeper().put(path + "/consignment", consignment(lot, left), weighed.etag(), 200);
        declare(line, left);
        if (lot.at("/dataBearing").asBoolean() && dice.chance(60)) {
            certify(path);
        }
        if (chance > 55) {
            treat(path, left);
        }
    }

    private static boolean isBattery(String code) {
        return code.startsWith("16 06") || code.startsWith("20 01 3");
    }

    /** What the scale says: a little more or less than the items' masses together. */
    private long weight(String path) {
        return sum(keeper().get(path).json()) * dice.between(97, 104) / 100;
    }

    /** The masses of a lot's items together, in grams. */
    static long sum(JsonNode lot) {
        return lot.at("/items")
                .valueStream()
                .mapToLong(item -> item.at("/massGrams").asLong())
                .sum();
    }

    private Map<String, Object> consignment(JsonNode lot, LocalDate left) {
        String code = lot.at("/wasteCode").asText();
        boolean data = lot.at("/dataBearing").asBoolean();
        UUID destination = data ? Waste.DESTROYER : operators.of(isBattery(code) ? "piles" : "valorisation");
        Map<String, Object> consignment = new HashMap<>(Map.of(
                "destinationOperatorId",
                destination,
                "transporterOperatorId",
                dice.chance(70) ? Waste.TRANSPORTER : operators.of("loire"),
                "consignedOn",
                left.toString(),
                "operationCode",
                dice.chance(25) ? "R 12" : "R 4"));
        if (code.endsWith("*") && dice.chance(BSD_FORGOTTEN)) {
            consignment.put("noteExemption", "NOTE_TO_COME");
        } else if (code.endsWith("*")) {
            slips++;
            consignment.put(
                    "bsdNumber", "BSD-%s-%s-%03d".formatted(left.toString().replace("-", ""), site.key(), slips));
        }
        return consignment;
    }

    private void declare(Answer line, LocalDate left) {
        if (dice.chance(70)) {
            Answer _ = keeper().put(
                            REGISTER + "lines/" + line.at("/lineId") + "/declaration",
                            Map.of("declaredOn", later(left, 6).toString()),
                            200,
                            204);
        }
    }

    private void certify(String path) {
        for (JsonNode item : keeper().get(path).json().at("/items")) {
            for (JsonNode medium : item.at("/media")) {
                String serial = medium.at("/serialNumber").asText();
                Answer _ = keeper().put(
                                REGISTER + "items/" + item.at("/itemId").asText() + "/destruction-certificate",
                                Map.of(
                                        "number",
                                        "CD-" + serial,
                                        "serialNumber",
                                        serial,
                                        "destroyedOn",
                                        Territory.today().toString()),
                                200);
            }
        }
    }

    private void treat(String path, LocalDate left) {
        boolean twice = dice.chance(20);
        Answer _ = treatment(path, twice ? "R 12" : "R 4", later(left, 20));
        if (twice && dice.chance(60)) {
            Answer _ = treatment(path, "R 4", Territory.today());
        }
    }

    private Answer treatment(String path, String code, LocalDate day) {
        return keeper().put(path + "/treatment", Map.of("operationCode", code, "treatedOn", day.toString()), 200);
    }

    private LocalDate later(LocalDate day, int days) {
        LocalDate later = day.plusDays(dice.between(0, days));
        return later.isAfter(Territory.today()) ? Territory.today() : later;
    }
}
