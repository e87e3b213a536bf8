package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open lot that leaves as it should not. */
record OddLot(House site, String id, boolean dangerous, boolean dataBearing, long grams) {
    private static final String LOTS = "/api/waste-register/lots";

    /** Grams below which no line is written. */
    private static final long LIGHTEST = 1_000;

    /** Dangerous ones first, since only they can lack a note. */
    static List<OddLot> of(List<House> sites) {
        List<OddLot> found = new ArrayList<>();
        for (House site : sites) {
            Api keeper = site.as("keeper");
            for (JsonNode lot : keeper.get(LOTS + "?state=OPEN&limit=200").json()) {
                String id = lot.at("/lotId").asText();
                long grams = Yard.sum(keeper.get(LOTS + "/" + id).json());
                boolean dangerous = lot.at("/wasteCode").asText().endsWith("*");
                if (grams >= LIGHTEST) {
                    found.add(new OddLot(
                            site, id, dangerous, lot.at("/dataBearing").asBoolean(), grams));
                }
            }
        }
        found.sort(Comparator.comparing(OddLot::dangerous).reversed());
        return found;
    }

    Api keeper() {
        return site.as("keeper");
    }

    /** Today, since all of it became waste today; dangerous waste leaves while its note is still to come. */
    @CanIgnoreReturnValue
    UUID consign(String weightType, UUID destination, UUID transporter) {
        return consign(weightType, destination, transporter, null);
    }

    /** The same, on behalf of an eco-organisation. */
    @CanIgnoreReturnValue
    UUID consign(String weightType, UUID destination, UUID transporter, @Nullable UUID ecoOrganisation) {
        String path = LOTS + "/" + id;
        Answer weighed = keeper().put(path + "/weighing", Map.of("massGrams", grams, "weightType", weightType), 200);
        Map<String, Object> consignment = new HashMap<>(Map.of(
                "destinationOperatorId",
                destination,
                "transporterOperatorId",
                transporter,
                "consignedOn",
                Territory.today().toString(),
                "operationCode",
                "R 4"));
        if (ecoOrganisation != null) {
            consignment.put("ecoOrganismeOperatorId", ecoOrganisation);
        }
        if (dangerous) {
            consignment.put("noteExemption", "NOTE_TO_COME");
        }
        return UUID.fromString(keeper().put(path + "/consignment", consignment, weighed.etag(), 200)
                .at("/lineId"));
    }

    void treat(String code) {
        String today = Territory.today().toString();
        Answer _ = keeper().put(LOTS + "/" + id + "/treatment", Map.of("operationCode", code, "treatedOn", today), 200);
    }
}
