package fr.boucle.checks;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is in stock, and what a mediator asked for households. */
final class Asked {
    private static final String REQUESTS = "/api/redistribution/requests";

    private Asked() {}

    static void fill(World world) {
        String ready = world.tell("repairs", "DeviceReady", 2);
        String readyToo = world.tell("repairs", "DeviceReady", 2);
        String shelved = world.tell("repairs", "DeviceReady", 2);
        Caller decider = world.as("redistribution", "decider");
        Answer _ = World.await(decider, "/api/redistribution/stock?limit=200", shelved);
        Answer _ = World.await(decider, "/api/redistribution/stock?limit=200", ready);
        Answer _ = World.await(decider, "/api/redistribution/stock?limit=200", readyToo);
        world.known.put("redistribution/requests", open(world).at("/reference"));
        decide(world, open(world), ready);
        world.known.put("deviceId", readyToo);
        world.known.put("redistribution/stock", shelved);
        openProgramme(world);
        offerSlot(world);
        askForAPlace(world);
    }

    /** A structure asks for what it keeps: it waits for a decision. */
    private static void askForAPlace(World world) {
        Map<String, Object> wish = Map.of(
                "place",
                "SHELTER",
                "communeCode",
                "44184",
                "wanted",
                List.of(Map.of("kind", "SCREEN", "number", 2)),
                "needs",
                world.canaries.name("needs of a structure"),
                "answersFor",
                world.canaries.name("who answers for the devices of a structure"));
        Answer asked = world.as("redistribution", "mediator")
                .once()
                .post("/api/redistribution/endowments", wish)
                .expect(201);
        world.known.put("redistribution/endowments", asked.at("/reference"));
    }

    private static void offerSlot(World world) {
        String id = UUID.randomUUID().toString();
        LocalDate day = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusMonths(1);
        Map<String, Object> slot = Map.of(
                "place", "CCAS, accueil", "startsAt", day + "T09:00:00Z", "endsAt", day + "T09:30:00Z", "places", 20);
        Answer _ = world.as("redistribution", "mediator")
                .put("/api/redistribution/slots/" + id, slot)
                .expect(204);
        world.known.put("redistribution/slots", id);
    }

    private static void openProgramme(World world) {
        String id = UUID.randomUUID().toString();
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        Map<String, Object> programme = Map.of(
                "title",
                world.canaries.name("title of a programme"),
                "from",
                today.toString(),
                "until",
                today.plusMonths(6).toString(),
                "quota",
                100,
                "stockSharePercent",
                20,
                "criteria",
                Map.of("situations", List.of("SCHOOL_CHILD")));
        Answer _ = world.as("redistribution", "steward")
                .put("/api/redistribution/programmes/" + id, programme)
                .expect(204);
        world.known.put("redistribution/programmes", id);
    }

    private static Answer open(World world) {
        Map<String, Object> request = Map.ofEntries(
                Map.entry("need", "NONE"),
                Map.entry("household", List.of("SCHOOL_CHILD")),
                Map.entry("people", 3),
                Map.entry("communeCode", "44184"),
                Map.entry("use", List.of("SCHOOL")),
                Map.entry("kindWanted", "LAPTOP"),
                Map.entry("mobility", true),
                Map.entry("internet", true),
                Map.entry("accessories", List.of("CHARGER")),
                Map.entry("accessibleEquipment", false),
                Map.entry("mandate", mandate(world)),
                Map.entry(
                        "contact",
                        Map.of(
                                "name", world.canaries.name("name of a household"),
                                "phone", world.canaries.phone("phone of a household"),
                                "email", world.canaries.email("e-mail of a household"))));
        Answer opened = world.as("redistribution", "mediator")
                .once()
                .post(REQUESTS, request)
                .expect(201);
        world.canaries.secret(opened.at("/trackingCode"), "tracking code of a household");
        return opened;
    }

    private static Map<String, Object> mandate(World world) {
        String until =
                Instant.now().atZone(ZoneOffset.UTC).toLocalDate().plusMonths(6).toString();
        return Map.of("purpose", world.canaries.name("purpose of a mandate"), "until", until);
    }

    private static void decide(World world, Answer opened, String device) {
        Caller decider = world.as("redistribution", "decider");
        String path = REQUESTS + "/" + opened.at("/reference");
        Map<String, Object> decision = Map.of(
                "outcome",
                "GRANTED",
                "deviceId",
                device,
                "reasonCode",
                "URGENT_NEED",
                "explanation",
                world.canaries.name("explanation of a decision"));
        String etag = decider.get(path).expect(200).etag();
        Answer decided = decider.ifMatch(etag).put(path + "/decision", decision).expect(200);
        world.known.put("redistribution/reservations", decided.at("/reservationId"));
    }
}
