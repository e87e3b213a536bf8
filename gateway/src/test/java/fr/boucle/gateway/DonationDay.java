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
                "acquiredOn":"2020-03-01","orientation":"REPAIR","proposed":"REUSE","proposalReasons":[{"slug":"to-repair","detail":"Il fonctionne."}],
                "overruledBecause":"La charnière est cassée.","value":{"valueCents":12000,"newPriceCents":90000}}""".formatted(ID));
        upstream.json("GET /api/donations/devices/" + ID + "1/fate", """
                {"steps":[{"event":"DeviceReceived","at":"2026-11-09T08:00:00Z"},{"event":"ErasureAccepted","at":"2026-11-10T08:00:00Z"}]}""");
        upstream.json("PUT /api/donations/devices/" + ID + "1/orientation", "{}");
        upstream.json("PUT /api/donations/devices/" + ID + "1/reassignment", "{}");
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
                [{"rule":"GIFT_FLAT_RATE","subject":"LAPTOP","amount":20000,"unit":"CENTS","validFrom":"2024-03-01","law":"Arrêté du 29 février 2024","source":"x"}]""");
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
                {"id":"%s8","state":"READY","rowsRead":6000,"counts":{"ACCEPTED":5998,"TO_FIX":2}}""".formatted(ID));
        upstream.json("GET /api/donations/inventories/" + ID + "8/rows", """
                {"id":"%s8","rows":[{"line":41,"verdict":"TO_FIX","reasons":[{"slug":"no-identity","detail":"Numéro de série absent."}]}],
                "counts":{"ACCEPTED":5998,"TO_FIX":2,"RECYCLING":0,"DUPLICATE":0}}""".formatted(ID));
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
