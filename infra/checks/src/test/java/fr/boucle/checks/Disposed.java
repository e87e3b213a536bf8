package fr.boucle.checks;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the keeper of the workshop's waste has: an open lot with items, and a line in the register. */
final class Disposed {
    private static final String API = "/api/waste-register/";

    private final World world;
    private final Caller keeper;
    private final String today =
            Instant.now().atZone(ZoneOffset.UTC).toLocalDate().toString();

    private Disposed(World world) {
        this.world = world;
        this.keeper = world.as("waste-register", "keeper");
    }

    static void fill(World world) {
        Disposed disposed = new Disposed(world);
        String destroyer = disposed.operator(
                "78467169500103", List.of("COLLECTOR", "TREATMENT"), List.of("ICPE_2711", "DESTRUCTION"));
        String transporter = disposed.operator("35600000000048", List.of("TRANSPORTER"), List.of("RECEPISSE"));
        world.known.put("waste-register/operators", destroyer);
        world.known.put("destinationOperatorId", destroyer);
        world.known.put("transporterOperatorId", transporter);
        disposed.consign(disposed.scrapped());
        disposed.lend();
        disposed.keep();
        JsonNode item = disposed.scrapped();
        world.known.put("waste-register/items", item.at("/itemId").asText());
        world.known.put("waste-register/lots", item.at("/lotId").asText());
    }

    private void lend() {
        String id = UUID.randomUUID().toString();
        Instant until = Instant.now().plus(90, ChronoUnit.DAYS);
        Map<String, String> delegation = Map.of(
                "readerOrganisationId", UUID.randomUUID().toString(),
                "purpose", "AUDIT",
                "validUntil", until.toString());
        Answer lent = keeper.put(API + "delegations/" + id, delegation);
        world.known.put(
                "waste-register/delegations",
                lent.status() < 300 ? id : lent.expect(200).text());
    }

    /** A container on its site, and an export that was asked for. */
    private void keep() {
        String container = UUID.randomUUID().toString();
        keeper.put(
                        API + "containers/" + container,
                        Map.of("place", "atelier, porte sud", "kind", "CABLES", "capacityGrams", 400_000))
                .expect(200);
        world.known.put("waste-register/containers", container);
        String collection = UUID.randomUUID().toString();
        Map<String, Object> terms = Map.of(
                "operatorId",
                world.known.get("transporterOperatorId"),
                "everyWeeks",
                2,
                "nextOn",
                today,
                "containerIds",
                List.of(container));
        keeper.put(API + "collections/" + collection, terms).expect(200);
        world.known.put("waste-register/collections", collection);
        world.known.put("waste-register/passages", today);
        world.known.put("waste-register/rule-tables", "SSD_ACTS");
        String job = UUID.randomUUID().toString();
        keeper.put(API + "exports/jobs/" + job, Map.of("file", "outgoing.csv")).expect(202);
        world.known.put("waste-register/jobs", job);
    }

    private JsonNode scrapped() {
        String device = world.tell("repairs", "DeviceScrapped", 2);
        JsonNode items =
                World.await(keeper, API + "items?deviceId=" + device, device).json();
        for (JsonNode item : items) {
            if (item.at("/dataBearing").asBoolean()) {
                return item;
            }
        }
        throw new AssertionError("no data-bearing item in " + items);
    }

    private void consign(JsonNode item) {
        String lot = API + "lots/" + item.at("/lotId").asText();
        Answer weighed = keeper.ifMatch(keeper.get(lot).expect(200).etag())
                .put(lot + "/weighing", Map.of("massGrams", 2000, "weightType", "REEL", "confirmed", true))
                .expect(200);
        Map<String, Object> consignment = Map.of(
                "destinationOperatorId",
                world.known.get("destinationOperatorId"),
                "transporterOperatorId",
                world.known.get("transporterOperatorId"),
                "consignedOn",
                today,
                "operationCode",
                "R 4",
                "operationMode",
                "RECYCLAGE",
                "bsdNumber",
                "BSD-20261122-EXEMPLE");
        Answer line = keeper.ifMatch(weighed.etag())
                .put(lot + "/consignment", consignment)
                .expect(200);
        world.known.put("waste-register/lines", line.at("/lineId"));
    }

    private String operator(String siret, List<String> kinds, List<String> proofs) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> sheet = Map.of(
                "name",
                world.canaries.name("name of an operator"),
                "siret",
                siret,
                "address",
                world.canaries.name("address of an operator"),
                "postalCode",
                "44550",
                "city",
                "Montoir-de-Bretagne",
                "kinds",
                kinds,
                "proofs",
                proofs.stream().map(this::proof).toList());
        Answer answer = world.as("waste-register", "steward").put(API + "operators/" + id, sheet);
        return answer.status() < 300 ? id : answer.expect(200).text();
    }

    private Map<String, String> proof(String kind) {
        return Map.of("kind", kind, "number", "44-2024-07", "validFrom", "2024-01-01", "validUntil", "2030-01-01");
    }
}
