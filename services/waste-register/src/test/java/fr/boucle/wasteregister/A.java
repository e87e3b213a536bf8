package fr.boucle.wasteregister;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.values.Siret;
import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The test language of this context: sites, scrapped devices, operators, lots on their way. */
public final class A {
    public static final String WEEE = "16 02 14";

    private A() {}

    public static ServicePart part() {
        return ServicePart.shared("waste-register");
    }

    /** The keeper of a site that the accounts service has approved. */
    public static Actor keeper() {
        return keeper(part());
    }

    public static Actor keeper(ServicePart part) {
        Actor keeper = Someone.with(Role.KEEPER);
        approve(part, keeper.organisation(), "53075596600047");
        return keeper;
    }

    public static void approve(ServicePart part, UUID organisation, String siret) {
        var _ = part.log().publish("fr.boucle.accounts.OrganisationApproved.v1", organisation, 1, null, """
            {"organisationId":"%s","name":"Atelier du Bout du Monde","kind":"ASSOCIATION","identifierType":"SIRET",
             "identifier":"%s","statuses":[],"communeCode":"44109","postalCode":"44000","city":"Nantes",
             "street":"12 rue de l'Exemple","approvedAt":"2026-11-20T09:00:00Z"}\
            """.formatted(
                        organisation, siret));
        eventually(() ->
                assertThat(part.bean(Organisations.class).find(organisation)).isPresent());
    }

    /** A piece as repairs tells it. */
    public record Piece(UUID id, String kind, long massGrams, String more) {
        public static Piece of(String kind, long massGrams) {
            return new Piece(Ids.next(), kind, massGrams, "\"dataBearing\":false");
        }

        public static Piece battery(String chemistry, long massGrams) {
            return new Piece(
                    Ids.next(), "BATTERY", massGrams, "\"dataBearing\":false,\"chemistry\":\"" + chemistry + "\"");
        }

        public static Piece dataBearing(String serial, long massGrams) {
            return new Piece(
                    Ids.next(), "CARCASS", massGrams, "\"dataBearing\":true,\"mediumSerial\":\"" + serial + "\"");
        }

        private String json() {
            return "{\"itemId\":\"%s\",\"kind\":\"%s\",\"massGrams\":%d,%s}".formatted(id, kind, massGrams, more);
        }
    }

    /** Repairs scraps a device of this kind at the keeper's site. */
    public static UUID scrapped(ServicePart part, Actor keeper, String deviceKind, Piece... pieces) {
        UUID device = Ids.next();
        String items = List.of(pieces).stream().map(Piece::json).collect(Collectors.joining(","));
        var _ = part.log().publish("fr.boucle.repairs.DeviceScrapped.v1", device, 5, 2, """
            {"deviceId":"%s","code":"7H2K9MQ4X","holderOrganisationId":"%s","producerOrganisationId":"%s",
             "donorOrganisationId":"%s","communeCode":"44109","kind":"%s","reasonCode":"ERASURE_IMPOSSIBLE",
             "massGrams":2100,"items":[%s],"parts":[],"differenceGrams":0,
             "scrappedAt":"2026-01-21T12:30:00Z"}\
            """.formatted(
                device, keeper.organisation(), keeper.organisation(), keeper.organisation(), deviceKind, items));
        return device;
    }

    /** The lot that holds a device's one item. */
    public static UUID lotOf(ServicePart part, Actor keeper, UUID device) {
        return UUID.fromString(eventually(java.time.Duration.ofSeconds(30), () -> {
            Answer lots = part.as(keeper)
                    .get("/api/waste-register/lots?deviceId=" + device)
                    .expect(200);
            assertThat(lots.json()).hasSize(1);
            return lots.at("/0/lotId");
        }));
    }

    /** A device's one item in a lot, which is weighed at so many grams. */
    public static UUID weighedLot(ServicePart part, Actor keeper, long grams, Piece piece) {
        UUID lot = lotOf(part, keeper, scrapped(part, keeper, "DESKTOP", piece));
        var _ = part.as(keeper)
                .put(
                        "/api/waste-register/lots/" + lot + "/weighing",
                        Map.of("massGrams", grams, "weightType", "REEL", "confirmed", true))
                .expect(200);
        return lot;
    }

    /** An operator with all roles and these proofs, valid for a year around today. */
    public static UUID operator(ServicePart part, String... proofs) {
        return operator(part, today().minusMonths(6), today().plusMonths(6), proofs);
    }

    public static UUID operator(ServicePart part, LocalDate from, LocalDate until, String... proofs) {
        UUID id = Ids.next();
        List<Map<String, Object>> all = List.of(proofs).stream()
                .map(kind -> Map.<String, Object>of(
                        "kind",
                        kind,
                        "number",
                        "N-" + kind,
                        "validFrom",
                        from.toString(),
                        "validUntil",
                        until.toString()))
                .toList();
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Recyclage de l'Exemple");
        body.put("siret", siret());
        body.put("address", "1 quai de l'Exemple");
        body.put("postalCode", "44600");
        body.put("city", "Saint-Nazaire");
        body.put("kinds", List.of("TRANSPORTER", "TREATMENT", "BROKER", "ECO_ORGANISME"));
        body.put("proofs", all);
        var _ = part.as(Someone.with(Role.STEWARD))
                .put("/api/waste-register/operators/" + id, body)
                .expect(201);
        return id;
    }

    public static Map<String, Object> consignment(UUID operator) {
        Map<String, Object> body = new HashMap<>();
        body.put("destinationOperatorId", operator);
        body.put("transporterOperatorId", operator);
        body.put("consignedOn", today().toString());
        body.put("operationCode", "R 4");
        body.put("noteExemption", "NOTE_TO_COME");
        return body;
    }

    public static Answer consign(ServicePart part, Actor keeper, UUID lot, Map<String, Object> body) {
        return part.as(keeper).put("/api/waste-register/lots/" + lot + "/consignment", body);
    }

    /** A lot that left: its line is in the register. */
    public static Answer consigned(ServicePart part, Actor keeper) {
        UUID lot = weighedLot(part, keeper, 12_000, Piece.of("CARCASS", 11_000));
        return consign(part, keeper, lot, consignment(operator(part, "RECEPISSE", "ICPE_2711")))
                .expect(200);
    }

    public static Caller auditor(ServicePart part) {
        return part.as(Someone.with(Role.AUDITOR));
    }

    public static LocalDate today() {
        return LocalDate.ofInstant(new fr.boucle.testkit.TestClock().instant(), ZoneId.of("Europe/Paris"));
    }

    /** A number that passes the check and belongs to nobody known: Luhn over 13 random digits. */
    public static String siret() {
        long digits = ThreadLocalRandom.current().nextLong(9_000_000_000_000L, 10_000_000_000_000L) * 10;
        return LongStream.range(digits, digits + 10)
                .mapToObj(Long::toString)
                .filter(number -> Siret.parse(number).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** A good outgoing line of the platform, by its keys. */
    public static Map<String, String> outgoing() {
        Map<String, String> line = waste();
        line.put("dispatchDate", today().minusDays(2).toString());
        actor(line, "destination");
        transporter(line);
        line.put("operationCode", "R 4");
        line.put("operationMode", "RECYCLAGE");
        return line;
    }

    public static Map<String, String> incoming() {
        Map<String, String> line = waste();
        line.put("receptionDate", today().minusDays(2).toString());
        actor(line, "emitter");
        transporter(line);
        line.put("operationCode", "R 12");
        line.put("noTraceability", "NON");
        line.put("nextOperationCode", "R 4");
        return line;
    }

    public static Map<String, String> ssd() {
        Map<String, String> line = waste();
        line.remove("wastePop");
        line.remove("wasteIsDangerous");
        line.put("product", "Ordinateurs préparés en vue de la réutilisation");
        line.put("processingDate", today().minusDays(12).toString());
        line.put("processingEndDate", today().minusDays(10).toString());
        line.put("dispatchDate", today().minusDays(2).toString());
        line.put("operationCode", "R 4");
        line.put("operationMode", "RECYCLAGE");
        line.put("administrativeActReference", "Arrêté du 11 décembre 2018");
        actor(line, "destination");
        return line;
    }

    private static Map<String, String> waste() {
        Map<String, String> line = new HashMap<>();
        line.put("publicId", "D-1");
        line.put("reportForCompanySiret", "53075596600047");
        line.put("wasteDescription", "Ordinateurs hors d'usage");
        line.put("wasteCode", "160213*");
        line.put("wastePop", "NON");
        line.put("wasteIsDangerous", "OUI");
        line.put("weightValue", "0,184");
        line.put("weightIsEstimate", "REEL");
        return line;
    }

    private static void transporter(Map<String, String> line) {
        line.put("transporter1TransportMode", "ROAD");
        actor(line, "transporter1");
        line.put("transporter1RecepisseNumber", "44-2024-0113");
    }

    private static void actor(Map<String, String> line, String who) {
        line.put(who + "CompanyType", "ETABLISSEMENT_FR");
        line.put(who + "CompanyOrgId", "78467169500103");
        line.put(who + "CompanyName", "Recyclage de l'Exemple");
        line.put(who + "CompanyAddress", "1 quai de l'Exemple");
        line.put(who + "CompanyPostalCode", "44600");
        line.put(who + "CompanyCity", "Saint-Nazaire");
        line.put(who + "CompanyCountryCode", "FR");
    }
}
