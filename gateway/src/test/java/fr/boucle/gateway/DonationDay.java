package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;

/** What donations answers on a quiet day beyond lots and claims: balances, differences, lines, drop-offs, a long inventory. */
final class DonationDay {
    private DonationDay() {}

    static void settle(Upstream upstream) {
        inventories(upstream);
        balances(upstream);
        upstream.json("GET /api/donations/devices/" + ID + "1", """
                {"deviceId":"%s1","code":"7K4M92A1","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400","serialNumber":"SN1","state":"LISTED",
                "assetTag":"INV-0042","condition":"TO_REPAIR","processor":"Intel Core i5-8365U","memoryMegabytes":8192,"batteryHealthPercent":59,
                "media":[{"type":"NVME","serialNumber":"S4DYNX8M","sizeMegabytes":256060}],"unidentifiedMedia":1,"retiredOn":"2026-09-30",
                "quarantined":[{"slug":"battery-unreadable"}],"acquiredOn":"2020-03-01","orientation":"REPAIR","proposed":"REUSE","proposalReasons":[{"slug":"to-repair","detail":"Il fonctionne."}],
                "overruledBecause":"La charnière est cassée.","value":{"valueCents":12000,"newPriceCents":90000}}""".formatted(ID));
        upstream.json("GET /api/donations/devices/" + ID + "1/fate", """
                {"steps":[{"event":"DeviceReceived","at":"2026-11-09T08:00:00Z"},{"event":"ErasureAccepted","at":"2026-11-10T08:00:00Z"}]}""");
        upstream.json("PUT /api/donations/devices/" + ID + "1/orientation", "{}");
        upstream.json("PUT /api/donations/devices/" + ID + "1/reassignment", "{}");
        upstream.json("PUT /api/donations/devices/" + ID + "1/withdrawal", "{}");
        upstream.json("PUT /api/donations/devices/" + ID + "6/listing", "{}");
        upstream.json("GET /api/donations/devices/" + ID + "6", """
                {"deviceId":"%s6","code":"7K4M92A6","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400","state":"WITHDRAWN"}""".formatted(ID));
        upstream.json("GET /api/donations/devices/" + ID + "6/fate", """
                {"kind":"ALL_IN_ONE","steps":[{"event":"DeviceReceived","at":"2026-11-09T08:00:00Z"},{"event":"DeviceKindCorrected","detail":"ALL_IN_ONE",
                "at":"2026-11-09T09:00:00Z"},{"event":"DeviceDelivered","at":"2026-11-12T08:00:00Z"},{"event":"DeviceReturned","detail":"BROKEN_DOWN",
                "at":"2026-11-18T08:00:00Z"},{"event":"DeviceReceived","at":"2026-11-19T08:00:00Z"}],
                "before":[{"elsewhere":false,"deviceId":"%s1","code":"7K4M92A1","steps":[{"event":"DeviceReceived","at":"2025-11-09T08:00:00Z"}]},
                {"elsewhere":true}],"after":[{"elsewhere":true}]}""".formatted(ID));
        upstream.json("GET /api/donations/differences", """
                [{"deviceId":"%s1","code":"7K4M92A1","difference":"NOT_RECEIVED","reportedAt":"2026-11-09T08:00:00Z","foundAt":"2026-11-12T08:00:00Z"},
                {"deviceId":"%s2","code":"7K4M92A2","difference":"NOT_RECEIVED","reportedAt":"2026-11-09T08:00:00Z","explanationCode":"STAYED_WITH_DONOR",
                "explanation":"Resté dans un bureau.","closedAt":"2026-11-10T08:00:00Z"}]""".formatted(ID, ID));
        upstream.json("PUT /api/donations/differences/" + ID + "1/closure", "{}");
        waiting(upstream);
        rules(upstream);
    }

    private static void rules(Upstream upstream) {
        upstream.json("GET /api/donations/rules", """
                [{"rule":"CLAIM_CAP","subject":"ALL","amount":500,"unit":"DEVICES","validFrom":"2000-01-01","source":"decision"},
                {"rule":"FREE_CESSION_CEILING","subject":"ALL","amount":30000,"unit":"CENTS","validFrom":"2022-05-08","law":"CG3P D3212-3","source":"décret"},
                {"rule":"RECIPIENT","subject":"ESUS","amount":1,"unit":"YES_NO","validFrom":"2000-01-01","law":"CG3P L3212-2","source":"liste"},
                {"rule":"RECIPIENT","subject":"RUP","amount":1,"unit":"YES_NO","validFrom":"2000-01-01","law":"CG3P L3212-2","source":"liste"}]""");
        upstream.json("GET /api/donations/rules/GIFT_FLAT_RATE", """
                [{"rule":"GIFT_FLAT_RATE","subject":"LAPTOP","amount":20000,"unit":"CENTS","validFrom":"2024-03-01","law":"Arrêté du 29 février 2024","source":"x"},
                {"rule":"GIFT_FLAT_RATE","subject":"SCREEN","amount":5000,"unit":"CENTS","validFrom":"2024-03-01","source":"own estimate of the territory"}]""");
        upstream.json("PUT /api/donations/rules/GIFT_FLAT_RATE/SERVER/2027-01-01", "{}");
    }

    private static void waiting(Upstream upstream) {
        upstream.json("GET /api/donations/waiting-places", """
                [{"placeId":"%s1","lotId":"%s1","deviceId":"%s1","code":"7K4M92A1","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400",
                "state":"OFFERED","ahead":0,"offeredUntil":"2026-11-25T08:00:00Z"},{"placeId":"%s2","lotId":"%s1","deviceId":"%s2","code":"7K4M92A2",
                "kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400","state":"WAITING","ahead":2}]""".formatted(ID, ID, ID, ID, ID, ID));
        upstream.json("PUT /api/donations/waiting-places/" + ID + "1/departure", "{}");
        upstream.json("POST /api/donations/receipts", """
                {"deviceCode":"7K4M92A1","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400","association":"Atelier du Bout du Monde",
                "droppedAt":"2026-11-02T08:00:00Z","steps":[{"event":"DeviceReceived","at":"2026-11-02T09:00:00Z"}]}""");
        upstream.on("PUT /api/donations/conventions/" + ID + "3/pick-up", 200, "application/json", "{}");
        upstream.on("GET /api/donations/conventions/" + ID + "3/pick-up", 200, "text/calendar", "BEGIN:VCALENDAR\r\n");
    }

    private static void inventories(Upstream upstream) {
        upstream.json("GET /api/donations/inventories", """
                [{"id":"%s7","state":"RUNNING","rowsRead":41500,"createdAt":"2026-11-20T08:00:00Z"},
                {"id":"%s8","state":"READY","rowsRead":6000,"createdAt":"2026-11-20T07:00:00Z"}]""".formatted(ID, ID));
        upstream.json("GET /api/donations/inventories/" + ID + "7", """
                {"id":"%s7","state":"RUNNING","rowsRead":41500,"counts":{"ACCEPTED":41500}}""".formatted(ID));
        upstream.json("GET /api/donations/inventories/" + ID + "9", """
                {"id":"%s9","state":"FAILED","rowsRead":12,"counts":{},"problem":"Le fichier est illisible à la ligne 13."}""".formatted(ID));
        upstream.json("PUT /api/donations/inventories/" + ID + "7/cancellation", "{}");
        upstream.json("GET /api/donations/inventories/" + ID + "8", """
                {"id":"%s8","state":"READY","rowsRead":6000,"counts":{"ACCEPTED":5998,"TO_FIX":2},"imported":0,"importable":5998,"doubtful":2,
                "notes":[{"slug":"sheet-hidden","detail":"La feuille « Anciens » est masquée et n'a pas été lue."}],
                "columns":[{"heading":"Genre","field":"KIND"},{"heading":"N° de série","field":"SERIAL"},{"heading":"Salle"}],
                "sheets":[{"name":"Parc 2026","read":true,"heading":4,"above":3,"rows":6000,"totals":2},{"name":"Anciens","read":false,"hidden":true}],
                "fileName":"parc (1).xlsx","label":"Parc de la mairie","memberId":"%s5","createdAt":"2026-11-20T07:00:00Z","rowsToFix":2,"edition":2,
                "former":{"inventoryId":"%s3","changes":{"ADDED":12,"MENDED":30,"CHANGED":4,"SAME":5954},"gone":7,"listed":5}}""".formatted(ID, ID, ID));
        upstream.json("GET /api/donations/inventories/" + ID + "3", """
                {"id":"%s3","state":"CONFIRMED","rowsRead":5963,"imported":5933,"counts":{"ACCEPTED":5933,"TO_FIX":30},"fileName":"parc.xlsx",
                "createdAt":"2026-11-02T07:00:00Z","edition":1,"nextId":"%s8"}""".formatted(ID, ID));
        upstream.json("GET /api/donations/inventories/" + ID + "3/lines", ROWS);
        upstream.json("PUT /api/donations/inventories/" + ID + "8/label", "{}");
        upstream.json("PUT /api/donations/inventories/" + ID + "8/former-edition", "{}");
        upstream.json("GET /api/donations/inventories/" + ID + "8/lines", ROWS);
        upstream.with("GET /api/donations/inventories/" + ID + "8/lines", "X-Total-Count", "6000");
        upstream.json(
                "GET /api/donations/inventories/" + ID + "8/lines/41",
                ROWS.substring(1, ROWS.indexOf("{\"line\":42")).strip().replaceAll(",$", ""));
        upstream.with("GET /api/donations/inventories/" + ID + "8/lines/41", "ETag", "\"3\"");
        upstream.json("PUT /api/donations/inventories/" + ID + "8/rows/41/correction", "{}");
        String twin = ROWS.substring(ROWS.indexOf("{\"line\":42"), ROWS.indexOf("{\"line\":1000"));
        upstream.json(
                "GET /api/donations/inventories/" + ID + "8/lines/42",
                twin.strip().replaceAll(",$", ""));
        words(upstream);
    }

    private static final String ROWS = """
            [{"line":41,"verdict":"TO_FIX","reasons":[{"slug":"kind-unknown","detail":"La colonne « Genre » n'est pas comprise."}],
            "understood":{"guess":"LAPTOP","condition":"WORKING","name":{"manufacturer":"HP","model":"840 G5","serialNumber":"5CG8127KXP","assetTag":"NM-7"},
            "acquiredFrom":"2021-01-01","acquiredUntil":"2021-12-31","media":[{"type":"SSD","serialNumber":"S3YLNX0K"}],"unidentifiedMedia":1},
            "doubts":[{"about":"KIND","slug":"kind-unknown","blocking":true,"detail":"La colonne « Genre » n'est pas comprise.","word":"Valise prof"},
            {"about":"ACQUIRED","slug":"date-inexact","blocking":false,"detail":"La colonne « Achat » ne donne pas le jour."}]},
            {"line":42,"verdict":"DUPLICATE","reasons":[{"slug":"same-in-file","detail":"Une ligne précédente a le même numéro."}],
            "understood":{"kind":"LAPTOP","condition":"UNKNOWN","name":{"manufacturer":"HP","model":"840 G5","serialNumber":"5CG8127KXP"},
            "acquiredOn":"2021-03-12","media":[],"unidentifiedMedia":0},"doubts":[]},
            {"line":10000007,"verdict":"ACCEPTED","reasons":[],
            "understood":{"kind":"SCREEN","condition":"BROKEN","name":{"manufacturer":"Dell","model":"P2419H","assetTag":"NM-9"},"media":[],"unidentifiedMedia":0},
            "doubts":[]}]""";

    private static void words(Upstream upstream) {
        upstream.json("GET /api/donations/own-words", """
                [{"about":"KIND","key":"abcd","word":"Valise prof","meaning":"LAPTOP","answeredAt":"2026-11-20T08:00:00Z"},
                {"about":"HEADING","key":"ef01","word":"Réf. ville","meaning":"SERIAL","answeredAt":"2026-11-20T08:00:00Z"},
                {"about":"CONDITION","key":"ef02","meaning":"NOT_OURS","answeredAt":"2026-11-20T08:00:00Z"}]""");
        upstream.json("GET /api/donations/vocabulary/words", """
                [{"about":"PLACEHOLDER","text":"hors parc","meaning":"NONE","validFrom":"2026-11-01","source":"réunion des DSI"},
                {"about":"MAKER","text":"zorg","meaning":"Acer","validFrom":"2026-12-01","source":"réunion des DSI"}]""");
        upstream.json("PUT /api/donations/own-words/HEADING/Salle", "{}");
        upstream.json("PUT /api/donations/own-words/KIND/UC%20grise", "{}");
        upstream.json("PUT /api/donations/own-words/KIND/UC grise", "{}");
        upstream.json("PUT /api/donations/own-words/KIND/abcd/withdrawal", "{}");
        upstream.json("PUT /api/donations/vocabulary/PLACEHOLDER/n a/2027-01-01", "{}");
    }

    private static void balances(Upstream upstream) {
        String balance = """
                {"year":%d,"targetPercent":%d,"onStock":{"retired":412,"reused":%d,"percentTenths":%d,"targetMet":%b},
                "onYear":{"retired":430,"reused":240,"percentTenths":558,"targetMet":true},"excluded":{"OVER_TEN_YEARS":61,"CLASSIFIED":7},
                "outcomes":{"GIVEN":215,"TRANSFERRED":18,"IN_STOCK":120,"REASSIGNED":31}}""";
        upstream.json("GET /api/donations/balances/2024", balance.formatted(2024, 35, 120, 291, false));
        upstream.json("GET /api/donations/balances/2025", balance.formatted(2025, 50, 190, 461, false));
        upstream.json("GET /api/donations/balances/2026", balance.formatted(2026, 50, 233, 565, true));
        upstream.json("GET /api/donations/balances/2026/reductions", """
                {"year":2026,"listed":430,"shownInside":60,"upgraded":19,"reassigned":12,"notKept":[{"reason":"UPGRADE_TOO_DEAR","devices":200}],
                "toPublicBodies":18,"toAssociations":215}""");
        upstream.json("GET /api/donations/balances/2026/purchases", """
                {"targetPercent":20,"giftsReceived":12,"giftsReceivedCents":160000,"giftsWithoutRate":4,"percentTenths":214}""");
    }
}
