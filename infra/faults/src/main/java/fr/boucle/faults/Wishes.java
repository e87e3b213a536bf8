package fr.boucle.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What somebody wants next, by chance and by what was done before. */
final class Wishes {
    private final World world;
    private final History history;

    Wishes(World world, History history) {
        this.world = world;
        this.history = history;
    }

    Wish next(Random dice) {
        return switch (dice.nextInt(10)) {
            case 0, 1 -> dropOff(dice);
            case 2 -> request(dice);
            case 3, 4 -> line(dice);
            case 5, 6, 7 -> claim(dice);
            case 8 -> acceptance(dice);
            default -> reception(dice);
        };
    }

    private Wish dropOff(Random dice) {
        UUID id = id(dice);
        return put(
                Deed.DROP_OFF,
                id,
                world.technician(),
                "/api/donations/drop-offs/" + id,
                Map.of("kind", "TABLET", "manufacturer", "SAMSUNG", "model", "Tab A8"));
    }

    private Wish request(Random dice) {
        UUID id = id(dice);
        Map<String, Object> body = Map.ofEntries(
                Map.entry("need", "NONE"),
                Map.entry("household", List.of("STUDENT")),
                Map.entry("people", 1 + dice.nextInt(5)),
                Map.entry("communeCode", "44109"),
                Map.entry("use", List.of("SCHOOL")),
                Map.entry("kindWanted", "LAPTOP"),
                Map.entry("mobility", true),
                Map.entry("internet", true),
                Map.entry("accessories", List.of()),
                Map.entry("accessibleEquipment", false),
                Map.entry(
                        "mandate",
                        Map.of(
                                "purpose",
                                "Demander un ordinateur",
                                "until",
                                World.today().plusMonths(6).toString())),
                Map.entry("contact", Map.of("name", "Foyer", "email", id + "@example.org")));
        return new Wish(Deed.REQUEST, id, world.mediator(), "POST", "/api/redistribution/requests", Json.write(body));
    }

    private Wish line(Random dice) {
        UUID id = id(dice);
        return put(
                Deed.LINE,
                id,
                world.keeper(),
                "/api/waste-register/lines/" + id,
                Map.of("registerType", "INCOMING_WASTE", "fields", fields()));
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "wasteDescription", "Ordinateurs hors d'usage",
                "wasteCode", "160214",
                "wastePop", "NON",
                "wasteIsDangerous", "NON",
                "weightValue", "0,184",
                "weightIsEstimate", "REEL",
                "receptionDate", World.today().minusDays(2).toString(),
                "operationCode", "R 4",
                "noTraceability", "NON"));
        for (String who : List.of("emitter", "transporter1")) {
            fields.put(who + "CompanyType", "ETABLISSEMENT_FR");
            fields.put(who + "CompanyOrgId", "73282932000074");
            fields.put(who + "CompanyName", "Métaux de l'Estuaire");
            fields.put(who + "CompanyAddress", "Zone portuaire");
            fields.put(who + "CompanyPostalCode", "44550");
            fields.put(who + "CompanyCity", "Montoir-de-Bretagne");
            fields.put(who + "CompanyCountryCode", "FR");
        }
        fields.put("transporter1TransportMode", "ROAD");
        fields.put("transporter1RecepisseNumber", "44-2024-0113");
        return fields;
    }

    /** Two associations go through the lots side by side: they often want the same. */
    private Wish claim(Random dice) {
        UUID id = id(dice);
        int far = history.of(Deed.CLAIM, Outcome.DONE).size();
        World.Offer offer = world.offers().get(Math.min(world.offers().size() - 1, far + dice.nextInt(3)));
        Member who = dice.nextBoolean() ? world.technician() : world.rival();
        return put(
                Deed.CLAIM,
                id,
                who,
                "/api/donations/claims/" + id,
                Map.of("lotId", offer.lot(), "deviceIds", offer.devices(), "resale", "NONE", "purpose", "Atelier"));
    }

    private Wish acceptance(Random dice) {
        List<Act> claims = history.of(Deed.CLAIM, Outcome.DONE);
        if (claims.isEmpty()) {
            return claim(dice);
        }
        UUID id = claims.get(dice.nextInt(claims.size())).wish().id();
        return put(
                Deed.ACCEPTANCE,
                id,
                world.agent(),
                "/api/donations/claims/" + id + "/acceptance",
                Map.of("dataState", "ERASURE_ENTRUSTED"));
    }

    private Wish reception(Random dice) {
        List<Act> brought = history.of(Deed.DROP_OFF, Outcome.DONE);
        if (brought.isEmpty()) {
            return dropOff(dice);
        }
        UUID id = UUID.fromString(brought.get(dice.nextInt(brought.size()))
                .reply()
                .json()
                .at("/deviceId")
                .asText());
        return put(Deed.RECEPTION, id, world.technician(), "/api/repairs/devices/" + id + "/reception", Map.of());
    }

    private static Wish put(Deed deed, UUID id, Member who, String path, Object body) {
        return new Wish(deed, id, who, "PUT", path, Json.write(body));
    }

    private static UUID id(Random dice) {
        return new UUID(dice.nextLong() & ~0xF000L | 0x4000L, dice.nextLong() & ~(3L << 62) | 2L << 62);
    }
}
