package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;

/** Things in the states that no ordinary day of these tests shows: expected, doubted, drafted, promised, signed, consigned. */
final class OtherStates {
    private OtherStates() {}

    static void settle(Upstream upstream) {
        workshop(upstream);
        gifts(upstream);
        waste(upstream);
        batches(upstream);
        upstream.json("GET /api/redistribution/reservations/" + ID + "7", """
                {"reservationId":"%s7","state":"RESERVED","deviceId":"%s1","code":"7K4M92A1","requestReference":"K7QD-42MR",
                "reservedAt":"2026-11-19T08:00:00Z","expiresAt":"2026-12-03T08:00:00Z"}""".formatted(ID, ID));
        redistribution(upstream);
    }

    /** A refusal that may be looked at again, and a device that broke down. */
    static void redistribution(Upstream upstream) {
        upstream.json("GET /api/redistribution/requests/K7QD-42MX", """
                {"reference":"K7QD-42MX","state":"REFUSED","communeCode":"44184","need":"NONE","household":["SCHOOL_CHILD"],"people":3,
                "use":["SCHOOL"],"kindWanted":"LAPTOP","mobility":true,"internet":true,"openedAt":"2026-10-03T08:00:00Z",
                "afterwards":{"secondLook":{"state":"POSSIBLE","until":"2027-01-19"},"canChangeSituation":true,"proxyNamed":false,
                "followUps":[{"month":3,"due":true,"answered":false},{"month":12,"due":false,"answered":false}]}}""");
        upstream.json("GET /api/redistribution/reservations/" + ID + "8", """
                {"reservationId":"%s8","state":"DELIVERED","code":"7K4M92A8","requestReference":"K7QD-42MX"}""".formatted(ID));
        upstream.json("GET /api/redistribution/troubles", """
                [{"reservationId":"%s8","requestReference":"K7QD-42MX","code":"7K4M92A8","kind":"BROKEN_DOWN","wish":"EXCHANGE",
                "words":"Il ne s'allume plus.","toldAt":"2026-11-19T08:00:00Z"}]""".formatted(ID));
    }

    /** One act on many that waits for its yes, one that goes on. */
    static void batches(Upstream upstream) {
        batch(upstream, "donations", 1, "waste", "TRIED");
        batch(upstream, "repairs", 2, "scrapping", "RUNNING");
    }

    private static void batch(Upstream upstream, String context, int id, String act, String state) {
        String path = "GET /api/" + context + "/batches";
        String batch = """
                {"batchId":"%s%d","act":"%s","state":"%s","total":300,"passed":297,"refused":2,"openedAt":"2026-11-20T08:00:00Z"}""".formatted(ID, id, act, state);
        upstream.json(path, "[" + batch + "]");
        upstream.json(path + "/" + ID + id, batch);
        upstream.json(path + "/" + ID + id + "/items", """
                [{"number":1,"name":"7K4M92A1","subjectId":"%s1","outcome":"PASSED"},
                {"number":2,"name":"INCONNU","outcome":"REFUSED","reason":"not-found"},
                {"number":3,"name":"7K4M92A3","subjectId":"%s3","outcome":"WAITING"}]""".formatted(ID, ID));
    }

    private static void workshop(Upstream upstream) {
        device(upstream, "c", "EXPECTED", "RECEIVE", "");
        device(upstream, "d", "GRADED", "MAKE_READY", "");
        device(upstream, "e", "RECEIVED", "LOOK_AGAIN", """
                {"serialNumber":"eui.0025385B","type":"SSD","removed":false,"dataBearing":true,"erasure":{"verdict":"DOUBTED","reasons":[]},
                "doubt":{"reason":"NOT_A_MEDIUM","note":"Un lecteur de cartes"}}""");
        upstream.json("GET /api/repairs/devices/" + ID + "f", """
                {"deviceId":"%sf","code":"7K4M92AF","state":"RECEIVED","nextStep":"ERASE","options":["SCRAP"],"kind":"TABLET","openReasons":["cards"],
                "media":[{"serialNumber":"S1","type":"SSD","erasure":{"verdict":"ACCEPTED"}}],"untested":[]}""".formatted(ID));
    }

    private static void device(Upstream upstream, String id, String state, String next, String media) {
        upstream.json("GET /api/repairs/devices/" + ID + id, """
                {"deviceId":"%s%s","code":"7K4M92C1","state":"%s","nextStep":"%s","kind":"LAPTOP","model":"Latitude 5400",
                "donorOrganisationId":"%s9","options":["%s"],"media":[%s],"untested":[]}""".formatted(ID, id, state, next, ID, next, media));
    }

    private static void gifts(Upstream upstream) {
        upstream.json("GET /api/donations/lots/" + ID + "7", """
                {"lotId":"%s7","state":"DRAFT","title":"12 écrans","donor":{"id":"%s9","name":"Nantes Métropole"},"place":"Nantes",
                "communeCode":"44109","deviceCount":2,"devices":[]}""".formatted(ID, ID));
        upstream.json("GET /api/donations/lots/" + ID + "7/devices", """
                [{"deviceId":"%s1","code":"7K4M92A1","kind":"SCREEN","manufacturer":"Dell","model":"P2419H","claimed":false},
                {"deviceId":"%s2","code":"7K4M92A2","kind":"SCREEN","manufacturer":"Dell","model":"P2419H","claimed":false}]""".formatted(ID, ID));
        upstream.json("GET /api/donations/conventions/" + ID + "4", """
                {"conventionId":"%s4","claimId":"%s2","state":"SIGNED","textSha256":"%s","donor":{"name":"Nantes Métropole"},
                "taker":{"name":"Atelier du Bout du Monde"},"devices":[],"signatures":[]}""".formatted(ID, ID, "a".repeat(64)));
    }

    private static void waste(Upstream upstream) {
        for (String lot : new String[] {"7WEIGHED", "8CONSIGNED"}) {
            upstream.json("GET /api/waste-register/lots/" + ID + lot.charAt(0), """
                    {"lotId":"%s%s","state":"%s","organisationId":"%s1","wasteCode":"16 02 13*","dataBearing":true,
                    "openedAt":"2026-11-10T08:00:00Z","massGrams":12400,"weightType":"REEL","items":[{"itemId":"%s7","kind":"CARCASS",
                    "wasteCode":"16 02 13*","massGrams":1780,"dataBearing":true,"media":[{"serialNumber":"S3Z1NB0K"}]}]}""".formatted(
                            ID, lot.charAt(0), lot.substring(1), ID, ID));
        }
        upstream.json("GET /api/waste-register/containers", """
                [{"containerId":"%1$s1","organisationId":"%1$s1","place":{"name":"Atelier, porte sud","kind":"CONSUMABLES","wasteCode":"08 03 18","capacityGrams":90000},
                "inside":{"quantity":4,"massGrams":3200,"levelPercent":4},"everyDays":30,"nextOn":"2026-12-20"}]""".formatted(ID));
        upstream.json("GET /api/waste-register/readers", """
                [{"organisationId":"%s4","name":"CCAS de Saint-Nazaire","city":"Saint-Nazaire"}]""".formatted(ID));
        upstream.json("GET /api/waste-register/exports/jobs", """
                [{"jobId":"%s1","file":"outgoing.csv","state":"RUNNING","linesDone":4,"linesTotal":9,"askedAt":"2026-11-20T08:00:00Z"},
                {"jobId":"%s2","file":"incoming.csv","state":"DONE","linesDone":9,"linesTotal":9,"askedAt":"2026-11-19T08:00:00Z"},
                {"jobId":"%s3","file":"ssd.csv","state":"CANCELLED","linesDone":2,"linesTotal":9,"askedAt":"2026-11-18T08:00:00Z"}]""".formatted(ID, ID, ID));
    }
}
