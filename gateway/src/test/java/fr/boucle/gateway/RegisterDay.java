package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;

/** A line with two versions and its fields in groups, files that are made, an organisation to lend to. */
final class RegisterDay {
    private RegisterDay() {}

    static void settle(Upstream upstream) {
        String line = "GET " + WasteDay.BASE + "/lines/" + ID + "9";
        upstream.json(line, """
                {"lineId":"%s9","publicId":"S-2026-0004","registerType":"OUTGOING_WASTE","organisationId":"%s1","lotId":"%s6",
                "state":"CORRECTED","version":2,"entryIndex":7,"lineDate":"2026-11-18","wasteCode":"16 02 13*","massGrams":22000,
                "recordedAt":"2026-11-19T08:00:00Z","fields":{"wasteCode":"16 02 13*","wasteDescription":"Écrans","weightValue":"0.022",
                "dispatchDate":"2026-11-18"},"versions":[
                {"version":1,"reason":"WRITTEN","entryIndex":5,"recordedAt":"2026-11-18T08:00:00Z","fields":{},"changes":[]},
                {"version":2,"reason":"MODIFIER","explanation":"Relu","entryIndex":7,"recordedAt":"2026-11-19T08:00:00Z","fields":{},
                "changes":[{"key":"weightValue","label":"Poids en tonnes","column":"Poids en tonnes","from":"0.021","to":"0.022"}]}],
                "devices":[{"deviceId":"%s1","code":"7K4M92A1","kind":"LAPTOP","passport":"/x"}],
                "declarations":[{"version":1,"declaredOn":"2026-11-19","recordedAt":"2026-11-19T08:00:00Z"}]}""".formatted(ID, ID, ID, ID)).with(line, "ETag", "\"2\"");
        dossier(upstream);
        upstream.json("GET " + WasteDay.BASE + "/fields", """
                [{"group":"WASTE","label":"Quel déchet","fields":[
                {"key":"wasteDescription","label":"Dénomination du déchet","column":"Dénomination du déchet","kind":"string","required":true,
                "maxLength":300,"options":[]},
                {"key":"wasteCode","label":"Code du déchet","column":"Code déchet","kind":"waste_code","required":true,"options":[]},
                {"key":"wastePop","label":"Contient des polluants organiques persistants","column":"POP","kind":"boolean","required":true,
                "options":["OUI","NON"]}]},
                {"group":"QUANTITY","label":"Combien, et quand","fields":[
                {"key":"dispatchDate","label":"Date d'expédition","column":"Date d'expédition","kind":"date","required":true,"options":[]},
                {"key":"weightValue","label":"Poids en tonnes","column":"Poids en tonnes","kind":"decimal","required":true,"options":[]}]}]""");
        upstream.json("POST " + WasteDay.BASE + "/lines/" + ID + "9/versions/previews", """
                {"version":2,"massGrams":21900,"changes":[{"key":"wasteDescription","label":"Dénomination du déchet",
                "column":"Dénomination du déchet","from":"Écrans","to":"Écrans plats"}]}""");
        upstream.json("POST " + WasteDay.BASE + "/lines/" + ID + "9/versions", "{}");
        upstream.json("GET " + WasteDay.BASE + "/exports/jobs", """
                [{"jobId":"%s1","file":"outgoing.csv","state":"DONE","linesDone":12,"linesTotal":12,"askedAt":"2026-11-19T08:00:00Z"},
                {"jobId":"%s2","file":"incoming.xlsx","state":"RUNNING","linesDone":500,"linesTotal":1200,"askedAt":"2026-11-19T09:00:00Z"}]""".formatted(ID, ID));
        upstream.json("GET " + WasteDay.BASE + "/containers", """
                [{"containerId":"%s1","organisationId":"%s1","place":{"name":"Atelier, porte sud","kind":"CONSUMABLES","wasteCode":"08 03 18",
                "capacityGrams":20000},"inside":{"quantity":20,"massGrams":10000,"levelPercent":50},"everyDays":30,"nextOn":"2026-12-18",
                "lastCount":{"countedAt":"2026-11-17T08:00:00Z","massGrams":10000,"differenceGrams":-500}}]""".formatted(ID, ID));
        upstream.json("POST " + WasteDay.BASE + "/containers/" + ID + "1/emptyings", """
                {"itemId":"%s2","lotId":"%s6","differenceGrams":300}""".formatted(ID, ID));
        upstream.json("PUT " + WasteDay.BASE + "/exports/jobs/" + ID + "1/declaration", "{\"declared\":12}");
        upstream.json("GET " + WasteDay.BASE + "/readers", """
                [{"organisationId":"%s4","name":"Nantes Réemploi","kind":"ASSOCIATION","city":"Nantes","identifier":"35600000000048"}]""".formatted(ID));
    }

    /** All that is known of the device of that line. */
    private static void dossier(Upstream upstream) {
        upstream.json("GET /api/observatory/devices/" + ID + "1/passport", """
                {"deviceId":"%s1","code":"7K4M92A1","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400","place":"waste","hop":2,"steps":[
                {"hop":0,"sequence":1,"at":"2026-10-01T08:00:00Z","context":"donations","event":"DeviceListed","organisationName":"Nantes Métropole","facts":{}},
                {"hop":0,"sequence":2,"at":"2026-10-03T08:00:00Z","context":"donations","event":"ConventionSigned","subjectId":"%s3","facts":{}},
                {"hop":1,"sequence":3,"at":"2026-11-01T08:00:00Z","context":"repairs","event":"ErasureAccepted","facts":{}},
                {"hop":2,"sequence":4,"at":"2026-11-08T08:00:00Z","context":"repairs","event":"DeviceScrapped",
                "organisationName":"Atelier du Bout du Monde","facts":{"reasonCode":"NO_PARTS"}}]}""".formatted(ID, ID));
        upstream.json("GET /api/donations/devices/" + ID + "1/inventory-row", """
                {"deviceId":"%s1","inventoryId":"%s4","donorOrganisationId":"%s9","fileName":"parc-2026.csv","format":"GLPI_CSV","line":41,
                "readAt":"2026-09-30T08:00:00Z","understood":{"name":{"manufacturer":"Dell","model":"Latitude 5400","serialNumber":"SN1"}}}""".formatted(ID, ID, ID));
        upstream.json("GET /api/repairs/devices/" + ID + "1/certificate", """
                {"certificateId":"%s2","organisationId":"%s9","issuedAt":"2026-11-01T09:00:00Z"}""".formatted(ID, ID));
        upstream.json("GET /api/repairs/certificates/" + ID + "2", "{}");
        upstream.on("GET /api/repairs/certificates/" + ID + "2/pdf", 200, "application/pdf", "%PDF");
        upstream.on("GET /api/donations/conventions/" + ID + "3/text", 200, "text/html", "<p>article 28</p>");
        upstream.on("GET /api/donations/conventions/" + ID + "3/pdf", 200, "application/pdf", "%PDF");
        upstream.json("GET " + WasteDay.BASE + "/entries/5/proof", "{\"index\":5}");
        upstream.json("GET " + WasteDay.BASE + "/entries/7/proof", "{\"index\":7}");
        upstream.on("POST " + WasteDay.BASE + "/dossiers/seals", 200, "text/plain", "boucle.example\ndossier 1\n");
    }
}
