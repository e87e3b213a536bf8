package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;

/** What the workshop's service answers to the pages of its jobs. */
final class WorkshopDay {
    private static final String DEVICES = "/api/repairs/devices/" + ID;

    private WorkshopDay() {}

    static void settle(Upstream upstream) {
        upstream.json("GET /api/repairs/devices", "[" + bench(1, "EXPECTED", "RECEIVE") + "]");
        upstream.json("GET " + DEVICES + "5", bench(5, "DIAGNOSED", "REPAIR"));
        shelf(upstream);
        upstream.json("GET " + DEVICES + "a", phone());
        upstream.json("GET " + DEVICES + "b", unknown());
        upstream.json("GET " + DEVICES + "6", bench(6, "DIAGNOSED", "GRADE"));
        upstream.json("GET /api/repairs/parts", """
                [{"partId":"%s7","kind":"MEMORY","origin":"HARVESTED","fromDeviceId":"%s8","massGrams":20,"state":"IN_STOCK"},
                {"partId":"%s9","kind":"BATTERY","origin":"NEW","massGrams":280,"state":"FITTED","fittedDeviceId":"%s1"}]""".formatted(ID, ID, ID, ID));
        upstream.json("GET /api/repairs/step-times", """
                [{"from":"DeviceReceived","to":"ErasureAccepted","times":14,"averageSeconds":5460.2},
                {"from":"ErasureAccepted","to":"DeviceDiagnosed","times":12,"averageSeconds":1800}]""");
        many(upstream);
        upstream.on("GET /api/repairs/exports/ords.csv", 200, "text/csv", "id,data_provider\n");
        upstream.on("GET /api/repairs/labels", 200, "application/pdf", "%PDF-1.7\n");
        for (String change : new String[] {
            "1/manual-erasures/S3Z1NB0K",
            "1/checks",
            "a/manual-erasures/BUILT-IN",
            "b/media",
            "b/twins/" + ID + "7",
            "1/media/S3Z1NB0K/removal",
            "1/scrapping",
            "1/aliases/" + ID + "5",
            "5/facts",
            "5/fitted-parts/" + ID + "7"
        }) {
            upstream.json("PUT " + DEVICES + change, "{}");
        }
        upstream.json("GET " + DEVICES + "3", bench(3, "BLOCKED", "ERASE_AGAIN_OR_REMOVE"));
        upstream.on(
                "PUT " + DEVICES + "3/manual-erasures/S3Z1NB0K",
                409,
                "application/problem+json",
                "{\"type\":\"/problems/erasure-method-unfit\",\"slug\":\"erasure-method-unfit\",\"status\":409,\"title\":\"x\"}");
    }

    /** What a member reads of a machine that came twice. */
    private static void thread(Upstream upstream) {
        upstream.json("GET /api/observatory/devices/" + ID + "1/passport", """
                {"deviceId":"%s1","code":"7K4M92A1","kind":"ALL_IN_ONE","manufacturer":"Dell","model":"Latitude 5400","place":"workshop","hop":1,"steps":[
                {"event":"DeviceListed","at":"2025-01-02T08:00:00Z","organisationName":"Nantes Métropole","facts":{"massGrams":1780}},
                {"event":"DeviceReceived","at":"2025-01-08T09:00:00Z","organisationName":"Atelier du Bout du Monde","facts":{}},
                {"event":"ErasureAccepted","at":"2025-01-09T09:00:00Z","organisationName":"Atelier du Bout du Monde",
                "facts":{"media":[{"type":"SSD","method":"ATA_SANITIZE","level":"PURGE"}]}},
                {"event":"DeviceDiagnosed","at":"2025-01-09T10:00:00Z","facts":{"passed":["POWER"],"failed":["KEYBOARD"]}},
                {"event":"RepairAttempted","at":"2025-01-09T11:00:00Z","facts":{"outcome":"FIXED","minutes":25}},
                {"event":"DeviceReady","at":"2025-01-10T09:00:00Z","facts":{"grade":"B","untested":["FAN"],"certificateId":"%s4"}},
                {"event":"DeviceDelivered","at":"2025-02-01T09:00:00Z","organisationName":"Atelier du Bout du Monde",
                "facts":{"requestReference":"K7QD-42MR"}},
                {"event":"DeviceReturned","at":"2026-03-01T09:00:00Z","facts":{"reasonCode":"BROKEN_DOWN"}},
                {"event":"DeviceReceived","at":"2026-03-02T09:00:00Z","organisationName":"Atelier du Bout du Monde"},
                {"event":"DeviceListed","at":"2026-11-02T09:00:00Z","organisationName":"Ville de Rezé"},
                {"event":"DeviceReceived","at":"2026-11-08T09:00:00Z"},{"event":"MachineRecognised","at":"2026-11-08T10:00:00Z"},
                {"event":"DeviceKindCorrected","at":"2026-11-08T11:00:00Z","facts":{"kind":"ALL_IN_ONE"}}]}""".formatted(ID, ID));
    }

    /** Files that were read and are kept. */
    private static void reports(Upstream upstream) {
        String kept = DEVICES + "1/reports/" + ID + "7";
        upstream.on("GET " + kept, 200, "application/octet-stream", "smartctl 7.4");
        upstream.on("DELETE " + kept, 204, "application/json", "");
        upstream.json("PUT " + DEVICES + "5/test-report", "{}");
    }

    /** What became waste, in its pieces. */
    private static void scrapped(Upstream upstream) {
        upstream.json("GET " + DEVICES + "c", """
                {"deviceId":"%sc","code":"7K4M92AC","state":"SCRAPPED","kind":"LAPTOP","massGrams":1780,"items":[
                {"itemId":"%s1","kind":"CARCASS","massGrams":1500,"dataBearing":false},
                {"itemId":"%s2","kind":"BATTERY","massGrams":280,"chemistry":"LITHIUM_ION","dataBearing":false}]}""".formatted(ID, ID, ID));
    }

    /** What is ready, and may have a fault. */
    private static void shelf(Upstream upstream) {
        scrapped(upstream);
        reports(upstream);
        thread(upstream);
        upstream.json("GET " + DEVICES + "4", bench(4, "READY", "NOTHING"));
        upstream.json("PUT /api/redistribution/stock/" + ID + "4/sending-back", "{}");
        upstream.json("GET " + DEVICES + "7", measured());
        upstream.json("PUT " + DEVICES + "7/checks", "{}");
        upstream.json("PUT " + DEVICES + "7/kind", "{}");
        upstream.below("PUT " + DEVICES + "7/notes/", 204, "application/json", "");
    }

    /** What is done to many at once, and what a workshop keeps. */
    private static void many(Upstream upstream) {
        upstream.on("POST /api/repairs/labels", 200, "application/pdf", "%PDF-1.7\n");
        upstream.json("GET /api/repairs/parts/levels", """
                [{"kind":"MEMORY","inStock":1,"reserved":1,"minimum":4,"below":true},
                {"kind":"BATTERY","inStock":6,"reserved":0,"minimum":0,"below":false}]""");
        upstream.json("GET /api/repairs/bench-machines", """
                [{"machineId":"%s1","label":"Banc 2, six baies","lent":true,"yours":true,"dueOn":"2026-11-25","late":true},
                {"machineId":"%s2","label":"Chargeur universel","lent":false,"yours":false,"late":false},
                {"machineId":"%s3","label":"Loupe","lent":true,"yours":false,"mark":"019D","dueOn":"2099-11-25","late":false}]""".formatted(ID, ID, ID));
        upstream.json("PUT /api/repairs/scans/look", """
                [{"code":"7K4M92A1","outcome":"DONE","deviceId":"%s1","state":"ERASED","nextStep":"DIAGNOSE","kind":"LAPTOP","model":"Latitude 5400"},
                {"code":"7K4M92A2","outcome":"DONE","deviceId":"%s2","state":"ERASED","nextStep":"DIAGNOSE","kind":"LAPTOP","model":"Latitude 5400"},
                {"code":"INCONNU","outcome":"UNKNOWN","reason":"not-found"}]""".formatted(ID, ID));
        OtherStates.batches(upstream);
        upstream.below("PUT /api/repairs/batches/", 202, "application/json", """
                {"batchId":"%s2","act":"checks","state":"TRYING","total":2,"passed":0,"refused":0,"openedAt":"2026-11-20T08:00:00Z"}""".formatted(ID));
        upstream.json("GET /api/repairs/checklists/LAPTOP", """
                {"kind":"LAPTOP","checks":[{"check":"POWER","essential":true,"lock":false},{"check":"KEYBOARD","essential":false,"lock":false},
                {"check":"BIOS_LOCK","essential":true,"lock":true}]}""");
        upstream.json("POST /api/repairs/erasure-reports", """
                {"reportId":"%s9","sha256":"%s","tool":"nwipe 0.37","drives":[{"device":"/dev/sda","model":"ST500LM021","serial":"W62FBT1A",
                "verdict":"ACCEPTED","reasons":[],"questions":[],"advice":[],"method":"Fill With Zeros","deviceId":"%s1"},{"device":"/dev/sdb",
                "model":"HM250HI","serial":"S2HFAIL77","verdict":"BLOCKED","reasons":["serial-not-bound"],"questions":[],
                "advice":["RECORD_MEDIUM_FIRST"],"method":"Fill With Zeros"}]}""".formatted(ID, "a".repeat(64), ID));
    }

    /** A phone whose memory nobody erased yet. */
    private static String phone() {
        return """
                {"deviceId":"%sa","code":"7K4M92B1","state":"RECEIVED","nextStep":"ERASE","options":["ERASE","DIAGNOSE","HARVEST","SCRAP"],
                "kind":"SMARTPHONE","manufacturer":"Samsung","model":"Galaxy A40","untested":["POWER","BATTERY","SCREEN","TOUCH","RADIO","CAMERA",
                "MDM_LOCK","ACTIVATION_LOCK"],"missable":["CAMERA","RADIO","MDM_LOCK"],"media":[{"serialNumber":"BUILT-IN","type":"PHONE_STORAGE","removed":false,"dataBearing":true,
                "erasure":{"verdict":"NONE","reasons":[]}}]}""".formatted(ID);
    }

    /** A laptop of which some functions and the battery were tried. */
    private static String measured() {
        return """
                {"deviceId":"%s7","code":"7K4M92B7","state":"DIAGNOSED","nextStep":"GRADE","options":["GRADE","DIAGNOSE","REPAIR","SCRAP"],
                "kind":"LAPTOP","model":"Latitude 5400","media":[],"untested":["SCREEN","FAN"],"missable":["CAMERA","FAN"],
                "diagnosis":{"passed":["POWER","BATTERY"],"failed":[],"notApplicable":["KEYBOARD","CAMERA"],"batteryHealthPercent":81}}""".formatted(ID);
    }

    /** A laptop in which no medium is known. */
    private static String unknown() {
        return """
                {"deviceId":"%sb","code":"7K4M92B2","state":"RECEIVED","nextStep":"INSPECT_MEDIA","options":["INSPECT_MEDIA","SCRAP"],
                "kind":"LAPTOP","model":"Latitude 5400","media":[],"untested":["POWER"],
                "twins":[{"twinId":"%s7","evidence":["NAMEPLATE","MEDIUM"],"elsewhere":true,"open":true,"awaited":false,"joined":false}]}""".formatted(ID, ID);
    }

    private static String bench(int number, String state, String step) {
        boolean open = state.equals("BLOCKED");
        return """
                {"deviceId":"%s%d","code":"7K4M92A%d","state":"%s","nextStep":"%s","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400",
                "massGrams":1780,"donorOrganisationId":"%s9","photos":["%s4"],"harvested":[],"openReasons":[],"untested":["FAN"],
                "options":["%s","DIAGNOSE","REPAIR","GRADE","HARVEST","SCRAP"],"diagnosis":{"passed":["POWER"],"failed":["KEYBOARD"],"notApplicable":[]},
                "media":[{"serialNumber":"S3Z1NB0K","type":"SSD","removed":false,"dataBearing":%b,"erasure":{"verdict":"%s","reasons":["method-unfit-for-medium"]}}],
                "history":[{"sequence":1,"hop":1,"event":"DeviceReceived","at":"2026-11-08T09:00:00Z"},
                {"sequence":8,"hop":3,"event":"DeviceTakenBack","at":"2026-11-17T09:00:00Z","reasonCode":"INCOMPLETE"},
                {"sequence":9,"hop":4,"event":"DeviceCameBack","at":"2026-11-18T09:00:00Z"}]}""".formatted(ID, number, number, state, step, ID, ID, step, open, open ? "BLOCKED" : "ACCEPTED");
    }
}
