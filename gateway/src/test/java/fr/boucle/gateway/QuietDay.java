package fr.boucle.gateway;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each service answers on a quiet day, in the shapes of their API documents. */
final class QuietDay {
    static final String ID = "0195b3c0-0000-7000-8000-00000000000";
    private static final String[] STEPS = {
        "RECEIVE", "ERASE", "ERASE_AGAIN_OR_REMOVE", "DIAGNOSE", "REPAIR", "GRADE", "MAKE_READY", "SCRAP"
    };
    private static final String DEVICE = """
            {"deviceId":"%s%d","code":"7K4M92A%d","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400","serialNumber":"SN%d","state":"%s",
            "acquiredOn":"2020-03-01","claimed":false,"dataState":"ERASURE_ENTRUSTED","eligibility":{"verdict":"ELIGIBLE","reasons":[
            {"slug":"free-cession","detail":"Valeur sous 300 €.","law":"CG3P L3212-2"}]}}""";

    private QuietDay() {}

    static void settle(Upstream upstream) {
        donations(upstream);
        repairs(upstream);
        redistribution(upstream);
        waste(upstream);
        publicDoors(upstream);
        StructureDay.settle(upstream);
        upstream.json("GET /api/accounts/organisations", """
                [{"id":"%s1","state":"APPROVED","name":"Atelier du Bout du Monde","kind":"ASSOCIATION","city":"Saint-Nazaire","provenUntil":"2026-12-31"},
                {"id":"%s2","state":"REGISTERED","name":"Fablab de Rezé","kind":"ASSOCIATION","city":"Rezé"}]""".formatted(ID, ID));
        upstream.json("GET /api/accounts/journal", """
                [{"number":7,"memberId":"%s1","organisationId":"%s1","event":"MemberInvited","detail":"technician",
                "actor":"steward/%s2/%s3","at":"2026-11-20T09:00:00Z"}]""".formatted(ID, ID, ID, ID));
        upstream.json("GET /api/accounts/applications", "[]");
        upstream.on("PUT /api/accounts/journal/exports", 204, "application/json", "");
        upstream.json("GET /api/accounts/sessions", """
                [{"id":"%s4","openedAt":"2026-11-20T08:00:00Z","lastSeenAt":"2026-11-20T09:00:00Z","until":"2026-11-20T21:00:00Z","current":true},
                {"id":"%s5","openedAt":"2026-11-19T08:00:00Z","lastSeenAt":"2026-11-19T17:00:00Z","until":"2026-11-20T05:00:00Z","current":false}]""".formatted(ID, ID));
        upstream.json("GET /api/accounts/organisation-names", """
                [{"id":"%s1","name":"Atelier du Bout du Monde"},{"id":"%s2","name":"Fablab de Rezé"}]""".formatted(ID, ID));
        upstream.json("GET /api/accounts/organisations/" + ID + "1", """
                {"id":"%s1","state":"APPROVED","name":"Atelier du Bout du Monde","kind":"ASSOCIATION","identifierType":"RNA",
                "identifier":"W443000001","street":"12 rue de l'Exemple","postalCode":"44600","city":"Saint-Nazaire","communeCode":"44184",
                "statuses":[{"status":"ESUS","proof":"agrément du 3 février 2024","validFrom":"2024-02-03","validUntil":"2026-01-31"},
                {"status":"INTERET_GENERAL_PRECARITE","proof":"rescrit 2025","validFrom":"2025-06-01"}],"provenUntil":"2026-01-31"}""".formatted(ID));
        upstream.json("GET /api/accounts/organisations/" + ID + "2", """
                {"id":"%s2","state":"REGISTERED","name":"Fablab de Rezé","kind":"ASSOCIATION","city":"Rezé"}""".formatted(ID));
    }

    private static void donations(Upstream upstream) {
        upstream.json("GET /api/donations/inventories", "[]");
        upstream.json("GET /api/donations/rules", "[]");
        String devices = devices(6, "LISTED");
        upstream.json("GET /api/donations/devices", "[" + devices + "]");
        upstream.json("GET /api/donations/devices/" + ID + "1", device(1, "LISTED"));
        String lot = """
                "lotId":"%s1","state":"%%s","title":"60 portables de l'hôtel de ville","donor":{"id":"%s9","name":"Nantes Métropole"},
                "place":"2, rue de l'Hôtel-de-Ville, Nantes","communeCode":"44109","pickUpConditions":"Quai de livraison",
                "claimDeadline":"2026-12-01T22:59:00Z","removalDeadline":"2026-12-18" """.formatted(ID, ID);
        upstream.json("GET /api/donations/lots", "[{" + lot.formatted("PUBLISHED") + ",\"deviceCount\":60}]");
        upstream.json(
                "GET /api/donations/lots/" + ID + "1",
                "{" + lot.formatted("PUBLISHED") + ",\"devices\":[" + devices + "]}");
        upstream.json("GET /api/donations/lots/" + ID + "1/devices", "[" + devices + "]");
        upstream.json("GET /api/donations/lots/" + ID + "1/free-devices", "[" + devices + "]");
        String claim = """
                {"claimId":"%s2","lotId":"%s1","lotTitle":"60 portables de l'hôtel de ville","state":"PENDING","donorId":"%s9","claimantId":"%s1","claimedAt":"2026-11-19T08:00:00Z",
                "resale":"NONE","purpose":"Équiper des familles de Saint-Nazaire","expiresAt":"2026-12-03T11:00:00Z","devices":[%s]}""".formatted(ID, ID, ID, ID, devices);
        upstream.json("GET /api/donations/claims", "[" + claim + "]");
        upstream.json("GET /api/donations/claims/" + ID + "2", claim);
        upstream.json("GET /api/donations/conventions/" + ID + "3", """
                {"conventionId":"%s3","claimId":"%s2","state":"TO_SIGN","textSha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "donor":{"name":"Nantes Métropole"},"taker":{"name":"Atelier du Bout du Monde"},"devices":[%s],
                "signatures":[{"side":"TAKER","role":"technician","at":"2026-11-20T08:00:00Z"}]}""".formatted(ID, ID, devices));
        upstream.rows(
                "GET /api/donations/conventions",
                "state",
                List.of(convention(3, "TO_SIGN", ",\"signer\":\"YOU\""), convention(5, "SIGNED", "")));
        upstream.json("PUT /api/donations/conventions/" + ID + "3/signature", "{\"state\":\"SIGNED\"}");
        upstream.json("POST /api/donations/inventories/previews", """
                {"id":"%s4","rows":[],"counts":{}}""".formatted(ID));
        upstream.json("GET /api/donations/inventories/" + ID + "4", """
                {"id":"%s4","state":"READY","rowsRead":3,"counts":{"ACCEPTED":1,"RECYCLING":1,"TO_FIX":1,"DUPLICATE":0}}""".formatted(ID));
        upstream.json("GET /api/donations/inventories/" + ID + "4/lines", """
                [{"line":2,"verdict":"ACCEPTED","reasons":[]},{"line":3,"verdict":"RECYCLING","reasons":[
                {"slug":"over-ten-years","detail":"Plus de dix ans : hors réemploi.","law":"art. 16 loi REEN"}]},
                {"line":4,"verdict":"TO_FIX","reasons":[{"slug":"no-serial","detail":"Numéro de série absent."}]}]""");
    }

    private static String convention(int id, String state, String signer) {
        return """
                {"conventionId":"%s%d","claimId":"%s2","lotTitle":"60 portables de l'hôtel de ville","state":"%s","yourSide":"DONOR",
                "donorName":"Nantes Métropole","takerName":"Atelier du Bout du Monde","deviceCount":60,"drawnUpAt":"2026-11-19T09:00:00Z",
                "removalDeadline":"2026-12-18"%s}""".formatted(ID, id, ID, state, signer);
    }

    private static void repairs(Upstream upstream) {
        List<String> steps = IntStream.range(0, 8)
                .mapToObj(i -> """
                        {"deviceId":"%s%d","code":"7K4M92A%d","nextStep":"%s","state":"RECEIVED","kind":"LAPTOP","model":"Latitude 5400","openReasons":[]}""".formatted(ID, i, i, STEPS[i]))
                .toList();
        upstream.rows("GET /api/repairs/next-steps", "step", steps);
        upstream.json(
                "GET /api/repairs/next-steps/counts",
                "[{\"nextStep\":\"ERASE\",\"devices\":61},{\"nextStep\":\"GRADE\",\"devices\":3}]");
        upstream.json("GET /api/repairs/next-steps/people", """
                [{"memberId":"%s8","mark":"0A3F","you":true,"devices":12},
                {"memberId":"%s9","mark":"7C2E","you":false,"devices":49}]""".formatted(ID, ID));
        upstream.json("GET /api/repairs/devices", "[]");
        String bench = """
                {"deviceId":"%s1","code":"7K4M92A1","state":"%%s","nextStep":"%%s","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400","massGrams":1780,
                "media":[{"serialNumber":"S3Z1NB0K","type":"SSD","removed":false,"erasure":{"verdict":"%%s","reasons":["serial-not-bound"]}}],
                "openReasons":[],"untested":["POWER","BATTERY","CHARGER","SCREEN","KEYBOARD","POINTER","PORTS","RADIO","CAMERA","MICROPHONE","SOUND","HINGES",
                "FAN","STORAGE","MEMORY","OPERATING_SYSTEM","BIOS_LOCK","MDM_LOCK"],
                "notes":[{"noteId":"%s8","text":"Vis manquante.","memberId":"%s9","writtenAt":"2026-11-08T10:00:00Z"}],
                "reports":[{"reportId":"%s7","tool":"smartctl","name":"banc 2, disque 1.txt","sha256":"%s","lengthBytes":4820,"reduced":false,"mark":"7C2E",
                "yours":false,"receivedAt":"2026-11-08T11:00:00Z"},{"reportId":"%s6","tool":"glpi","sha256":"%s","lengthBytes":81200,"reduced":true,
                "mark":"0A3F","yours":true,"receivedAt":"2026-11-08T12:00:00Z"}],
                "rounds":[{"elsewhere":false,"deviceId":"%s4","code":"7K4M92A4","came":"2025-01-08T09:00:00Z","cameBy":"DeviceReceived","grade":"B",
                "left":"2025-02-01T09:00:00Z","leftBy":"DeviceLeft"},{"elsewhere":true},{"elsewhere":false,"deviceId":"%s1","code":"7K4M92A1",
                "came":"2026-11-08T09:00:00Z","cameBy":"DeviceCameBack","why":"BROKEN_DOWN"}],
                "history":[{"sequence":1,"hop":1,"event":"DeviceReceived","at":"2026-11-08T09:00:00Z","actor":"technician"}]}""".formatted(ID, ID, ID, ID, "a".repeat(64), ID, "b".repeat(64), ID, ID);
        upstream.json(
                "GET /api/repairs/devices/" + ID + "1", bench.formatted("BLOCKED", "ERASE_AGAIN_OR_REMOVE", "BLOCKED"));
        upstream.json("GET /api/repairs/devices/" + ID + "2", bench.formatted("ERASED", "DIAGNOSE", "ACCEPTED"));
        upstream.json("GET /api/repairs/devices/" + ID + "3", bench.formatted("GRADED", "MAKE_READY", "ACCEPTED"));
    }

    private static void redistribution(Upstream upstream) {
        upstream.json("GET /api/redistribution/slots", "[]");
        Stream.of("troubles", "second-looks", "open-follow-ups")
                .forEach(list -> upstream.json("GET /api/redistribution/" + list, "[]"));
        upstream.json("GET /api/redistribution/references/territory", "[]");
        String request = """
                {"reference":"K7QD-42MR","state":"WAITING","communeCode":"44184","need":"NONE","household":["SCHOOL_CHILD","JOB_SEARCH"],"people":3,
                "use":["SCHOOL","WORK_SEARCH"],"kindWanted":"LAPTOP","mobility":true,"internet":true,"score":67.5,"ruleVersion":"1","rank":2,"queueLength":14,
                "criteria":[{"name":"need","points":40.0,"max":40.0,"flags":[]},{"name":"household","points":12.5,"max":25.0,"flags":[]},
                {"name":"waiting","points":8.0,"max":20.0,"flags":[]},{"name":"territory","points":7.0,"max":15.0,"flags":["MEDIAN_USED"]}],
                "wouldChange":[{"criterion":"waiting","value":"90","score":79.5,"difference":12.0}],"openedAt":"2026-10-03T08:00:00Z",
                "decisions":[],"reservations":[]}""";
        upstream.json(
                "GET /api/redistribution/requests",
                "[" + request + "," + request.replace("K7QD-42MR", "M2PX-91TA") + "]");
        upstream.json("GET /api/redistribution/requests/K7QD-42MR", request);
        upstream.json("POST /api/redistribution/followed-requests", request);
        upstream.json("GET /api/redistribution/requests/K7QD-42MR/proposals", """
                [{"deviceId":"%s1","code":"7K4M92A1","kind":"LAPTOP","grade":"B","proposed":true,"distance":0,"missingAccessories":0},
                {"deviceId":"%s2","code":"7K4M92A2","kind":"LAPTOP","grade":"C","proposed":false,"distance":1,"missingAccessories":1}]""".formatted(ID, ID));
        String stock =
                IntStream.range(0, 9).mapToObj(i -> """
                        {"deviceId":"%s%d","code":"7K4M92A%d","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400","grade":"C","distance":3,"missingAccessories":1,"failed":["RADIO"],"untested":["FAN"]}""".formatted(ID, i, i)).collect(Collectors.joining(","));
        upstream.json("GET /api/redistribution/requests/K7QD-42MR/devices", "[" + stock + "]");
        upstream.json("GET /api/redistribution/requests/K7QD-42MR/programmes", """
                [{"programmeId":"%s7","title":"Collégiens sans ordinateur","remaining":40,"hasRoom":true},
                {"programmeId":"%s8","title":"Rentrée 2026","remaining":0,"hasRoom":false}]""".formatted(ID, ID));
        upstream.json("GET /api/redistribution/stock", """
                [{"deviceId":"%s1","code":"7K4M92A1","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400","grade":"B","accessories":["CHARGER"]}]""".formatted(ID));
        String reservation = """
                {"reservationId":"%s5","state":"PREPARED","deviceId":"%s1","code":"7K4M92A1","requestReference":"K7QD-42MR",
                "reservedAt":"2026-11-19T08:00:00Z","expiresAt":"2026-12-03T08:00:00Z"}""".formatted(ID, ID);
        upstream.json("GET /api/redistribution/reservations", "[" + reservation + "]");
        upstream.json("GET /api/redistribution/reservations/" + ID + "5", reservation);
        upstream.on(
                "POST /api/redistribution/requests",
                201,
                "application/json",
                "{\"reference\":\"K7QD-42MR\",\"trackingCode\":\"4HJK-92MN-7PQR\"}");
    }

    private static void waste(Upstream upstream) {
        String lot = """
                {"lotId":"%s6","number":12,"state":"%%s","organisationId":"%s1","wasteCode":"16 02 13*","dataBearing":true,"openedAt":"2026-11-10T08:00:00Z",
                "massGrams":12400,"itemsGrams":12000,"differenceGrams":400,"weightType":"REEL",
                "items":[{"itemId":"%s7","deviceId":"%s1","lotId":"%s6","kind":"CARCASS","wasteCode":"16 02 13*","proposedCode":"16 02 13*",
                "massGrams":1780,"dataBearing":true,"acceptedAt":"2026-11-10T08:00:00Z","media":[{"serialNumber":"S3Z1NB0K"}]}]}""".formatted(ID, ID, ID, ID, ID);
        upstream.json("GET /api/waste-register/lots", "[" + lot.formatted("WEIGHED") + "]");
        upstream.json("GET /api/waste-register/lots/" + ID + "6", lot.formatted("WEIGHED"));
        upstream.rows("GET /api/waste-register/operators", "kind", List.of("""
                {"operatorId":"%s8","name":"Recyclage de l'Estuaire","siret":"12345678200010","address":"1 quai","postalCode":"44600","city":"Saint-Nazaire",
                "kinds":["TREATMENT","TRANSPORTER"],"proofs":[{"kind":"DESTRUCTION","number":"D-1","validFrom":"2026-01-01","validUntil":"2027-01-01","validToday":true}]}""".formatted(ID)));
        String line = """
                {"lineId":"%s9","publicId":"S-2026-0306","registerType":"OUTGOING_WASTE","organisationId":"%s1","state":"WRITTEN","version":1,"entryIndex":41,
                "lineDate":"2026-11-18","wasteCode":"16 02 13*","massGrams":12400,"recordedAt":"2026-11-18T10:00:00Z",
                "fields":{"wasteCode":"16 02 13*","weightValue":"12.4","destinationCompanyName":"Recyclage de l'Estuaire"},
                "versions":[{"version":1,"reason":"CREER","entryIndex":41,"recordedAt":"2026-11-18T10:00:00Z","fields":{}}],
                "devices":[{"deviceId":"%s1","code":"7K4M92A1","kind":"LAPTOP","passport":"/api/observatory"}]}""".formatted(ID, ID, ID);
        upstream.json("GET /api/waste-register/fields", """
                [{"group":"WASTE","label":"Quel déchet","fields":[{"key":"wasteCode","label":"Code du déchet","column":"Code déchet",
                "kind":"waste_code","required":true,"options":[]}]}]""");
        upstream.json("GET /api/waste-register/exports/jobs", "[]");
        upstream.json("GET /api/waste-register/containers", "[]");
        upstream.json("GET /api/waste-register/items", "[]");
        RegisterYear.settle(upstream);
        upstream.json("GET /api/waste-register/lines", "[" + line + "]");
        upstream.json("GET /api/waste-register/lines/" + ID + "9", line);
        upstream.json("GET /api/waste-register/signing", "{}");
        upstream.on(
                "GET /api/waste-register/checkpoint",
                200,
                "text/plain",
                "boucle.test/register\n42\nqvWp5C9u0b1R4m0Yw6jY4m2m3JcXq0u4dJx3o4Q0v1c=\n\n— boucle.test abcd\n");
        upstream.on("GET /api/waste-register/key", 200, "text/plain", "boucle.test+1234abcd+AXk3\n");
    }

    static void publicDoors(Upstream upstream) {
        upstream.json("GET /api/waste-register/anomalies", """
                [{"rule":"DANGEROUS_WITHOUT_BSD","sentence":"x","source":"R541-45","cases":[{"lineId":"%s9","publicId":"S-2026-0306","detail":"x"}]},
                {"rule":"MASS_OUTLIER","sentence":"x","source":"Boucle","cases":[]}]""".formatted(ID));
        upstream.json("GET /api/waste-register/mass-balances", """
                [{"organisationId":"%s1","organisationName":"Atelier de Nantes","wasteCode":"16 02 13*","year":2026,"openingGrams":0,"inGrams":12000,"differenceGrams":400,"outGrams":12400,
                "registeredOutGrams":12400,"closingGrams":0,"stockGrams":0,"balanced":true}]""".formatted(ID));
        upstream.json("GET /api/waste-register/anomalies/DANGEROUS_WITHOUT_BSD", """
                [{"caseId":"%1$s9","organisationId":"%1$s1","lineId":"%1$s9","publicId":"S-2026-0306","lotId":"%1$s6","detail":"no BSD number"}]""".formatted(ID));
        upstream.json("GET /api/waste-register/alerts", """
                [{"kind":"BSD_MISSING","subjectId":"%s6","dueOn":"2026-11-18","detail":"line S-2026-0306"},
                {"kind":"DECLARATION_LATE","subjectId":"%s9","dueOn":"2026-11-25","detail":"line S-2026-0306, version 1"}]""".formatted(ID, ID));
        upstream.json("GET /api/waste-register/delegations", """
                [{"delegationId":"%s5","readerOrganisationId":"%s4","purpose":"AUDIT","grantedAt":"2026-11-01T08:00:00Z","validUntil":"2027-06-01T08:00:00Z"}]""".formatted(ID, ID));
        upstream.json("GET /api/waste-register/readers", """
                [{"organisationId":"%s4","name":"Nantes Réemploi","city":"Nantes","identifier":"35600000000048"}]""".formatted(ID));
        upstream.json("GET /api/waste-register/looks", """
                [{"lookId":"%s1","memberId":"%s2","organisationId":"%s4","operation":"lines","subject":"/lines","lookedAt":"2026-11-18T10:00:00Z"}]""".formatted(ID, ID, ID));
        upstream.json("GET /api/waste-register/waste-codes", """
                [{"code":"16 06 05","label":"autres piles et accumulateurs","dangerous":false,"validUntil":"2026-11-08"},
                {"code":"16 06 07*","label":"lithium","dangerous":true,"validFrom":"2026-11-09"}]""");
        upstream.json("GET /api/redistribution/structures", """
                [{"organisationId":"%s4","name":"CCAS de Saint-Nazaire","city":"Saint-Nazaire","communeCode":"44184"}]""".formatted(ID));
        upstream.on(
                "POST /api/redistribution/own-requests",
                201,
                "application/json",
                "{\"reference\":\"K7QD-42MR\",\"trackingCode\":\"4HJK-92MN-7PQR\"}");
        upstream.json("GET /api/repairs/certificates/" + ID + "1", """
                {"certificate":{"certificateId":"%s1","code":"7K4M92A1","kind":"LAPTOP","standard":"NIST SP 800-88 Rev. 2","issuedAt":"2026-11-09T08:00:00Z",
                "media":[{"serialNumber":"S3Z1NB0K","type":"SSD","outcome":"ERASED","tool":"nwipe 0.36"}]},"valid":true,"signedByCurrentKey":true,"algorithm":"Ed25519"}""".formatted(ID));
    }

    private static String devices(int count, String state) {
        return IntStream.range(0, count).mapToObj(i -> device(i, state)).collect(Collectors.joining(","));
    }

    private static String device(int i, String state) {
        return DEVICE.formatted(ID, i, i, i, state);
    }
}
