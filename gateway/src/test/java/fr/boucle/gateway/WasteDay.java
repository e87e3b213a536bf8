package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A busy day of the register: an open lot, an operator with an ended proof, and lists of more than one page. */
final class WasteDay {
    static final String BASE = "/api/waste-register";

    private WasteDay() {}

    static void settle(Upstream upstream) {
        String item = """
                {"itemId":"%s7","deviceId":"%s1","lotId":"%%s","kind":"CARCASS","wasteCode":"%%s","proposedCode":"16 02 13*",
                "massGrams":1780,"dataBearing":false,"acceptedAt":"2026-11-10T08:00:00Z","media":[]}""".formatted(ID, ID);
        upstream.json(
                "GET " + BASE + "/lots/" + ID + "6", """
                {"lotId":"%s6","state":"OPEN","organisationId":"%s1","wasteCode":"16 02 13*","dataBearing":false,"openedAt":"2026-11-10T08:00:00Z",
                "items":[%s]}""".formatted(ID, ID, item.formatted(ID + "6", "16 02 13*")));
        upstream.json("PUT " + BASE + "/items/" + ID + "7/classification", item.formatted(ID + "6", "16 02 14"));
        operators(upstream);
        paged(upstream, "/alerts", rows(i -> """
                {"kind":"PROOF_ENDS_SOON","subjectId":"%s%d","dueOn":"2026-12-0%d","detail":"Recyclage %d: RECEPISSE R-%d"}""".formatted(ID, i, i, i, i)));
        paged(upstream, "/waste-codes", rows(i -> """
                {"code":"16 06 0%d","label":"pile %d","dangerous":false}""".formatted(i, i)));
        paged(upstream, "/looks", rows(i -> """
                {"lookId":"%s%d","memberId":"%s2","organisationId":"%s4","operation":"lines","subject":"/lines","lookedAt":"2026-11-18T10:00:00Z"}""".formatted(ID, i, ID, ID)));
        paged(upstream, "/lots", rows(i -> """
                {"lotId":"%s%d","state":"OPEN","organisationId":"%s1","wasteCode":"16 02 1%d","dataBearing":false,"openedAt":"2026-11-10T08:00:00Z"}""".formatted(ID, i, ID, i)));
        paged(upstream, "/items", rows(i -> """
                {"itemId":"%s%d","organisationId":"%s1","deviceId":"%s1","deviceCode":"7K4M92A%d","lotId":"%s6","sortable":true,"kind":"CARCASS","wasteCode":"16 02 1%d",
                "proposedCode":"16 02 13*","massGrams":1780,"dataBearing":false,"acceptedAt":"2026-11-10T08:00:00Z","media":[]}""".formatted(ID, i, ID, ID, i, ID, i)));
        paged(upstream, "/containers", rows(i -> """
                {"containerId":"%s%d","organisationId":"%s1","place":{"name":"Atelier %d","kind":"CABLES","wasteCode":"17 04 11","capacityGrams":20000},
                "inside":{"quantity":12,"massGrams":9000,"levelPercent":45},"nextOn":"2026-12-01"}""".formatted(ID, i, ID, i)));
        paged(upstream, "/lines", rows(i -> """
                {"lineId":"%s%d","publicId":"S-2026-030%d","registerType":"OUTGOING_WASTE","state":"WRITTEN","version":1,"entryIndex":%d,
                "lineDate":"2026-11-18","wasteCode":"16 02 13*","massGrams":21000,"fields":{}}""".formatted(ID, i, i, i)));
        upstream.on("GET " + BASE + "/exports/trackdechets/incoming.xlsx", 200, "application/octet-stream", "PK");
    }

    private static void operators(Upstream upstream) {
        String operator = """
                {"operatorId":"%s8","name":"Recyclage de l'Estuaire","siret":"12345678200010","address":"1 quai","postalCode":"44600","city":"Saint-Nazaire",
                "kinds":["TREATMENT","TRANSPORTER"],"proofs":[
                {"kind":"DESTRUCTION","number":"D-1","validFrom":"2026-01-01","validUntil":"2027-01-01","validToday":true},
                {"kind":"RECEPISSE","number":"R-1","validFrom":"2021-01-01","validUntil":"2026-01-01","validToday":false}]}""".formatted(ID);
        String one = "GET " + BASE + "/operators/" + ID + "8";
        upstream.json(one, operator).with(one, "ETag", "\"3\"");
        upstream.json("PUT " + BASE + "/operators/" + ID + "8", "");
        paged(upstream, "/operators", "[" + operator + "]");
    }

    /** A first page that says that there are more, whatever is asked. */
    private static void paged(Upstream upstream, String path, String rows) {
        String list = "GET " + BASE + path;
        upstream.json(list, rows).with(list, "Link", "<" + BASE + path + "?after=x>; rel=\"next\"");
    }

    private static String rows(IntFunction<String> row) {
        return IntStream.range(1, 6).mapToObj(row).collect(Collectors.joining(",", "[", "]"));
    }
}
