package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;

/** What a register has beyond its day: collections that come back, published lists, archived years, samples, comparisons. */
final class RegisterYear {
    static final String BASE = "/api/waste-register";

    private RegisterYear() {}

    static void settle(Upstream upstream) {
        String collection = """
                {"collectionId":"%s3","organisationId":"%s1","operatorId":"%s8","operatorName":"Recyclage de l'Estuaire","everyWeeks":2,
                "nextOn":"2026-11-24","ended":false,"containers":[{"containerId":"%s1","name":"Atelier, porte sud","kind":"CABLES"}],
                "passages":[{"dueOn":"2026-11-10","cameOn":"2026-11-11"},{"dueOn":"2026-10-27"}]}""".formatted(ID, ID, ID, ID);
        upstream.json("GET " + BASE + "/collections", "[" + collection + "]");
        upstream.json("GET " + BASE + "/collections/" + ID + "3", collection);
        upstream.json("PUT " + BASE + "/collections/" + ID + "3/passages/2026-11-24", collection);
        upstream.json("PUT " + BASE + "/collections/" + ID + "3/end", collection);
        upstream.json("GET " + BASE + "/rule-tables", """
                [{"table":"WASTE_CODES","rows":883,"versions":[{}]},
                {"table":"SSD_ACTS","rows":14,"versions":[{},{"validFrom":"2026-12-01","source":"Journal officiel du 20 novembre 2026",
                "adoptedAt":"2026-11-21T08:00:00Z"}]}]""");
        upstream.json("POST " + BASE + "/rule-tables/SSD_ACTS/previews", """
                {"rows":14,"added":[{"code":"Arrêté du 1er décembre 2026","words":""}],"removed":[{"code":"Arrêté du 11 décembre 2018","words":""}],
                "changed":[{"code":"16 02 14","column":"label","from":"équipements","to":"équipements mis au rebut"}]}""");
        upstream.json("GET " + BASE + "/archives", """
                {"archives":[{"archiveId":"%s5","organisationId":"%s9","organisationName":"Atelier du Bout du Monde","year":2021,"lines":214,
                "entries":231,"checkpointSize":900,"memberId":"%s2","archivedAt":"2026-01-05T08:00:00Z"}],"ripe":[2022]}""".formatted(ID, ID, ID));
        upstream.json("PUT " + BASE + "/archives/2022", "{}");
        upstream.json("GET " + BASE + "/lines/samples", """
                [{"lineId":"%s9","publicId":"S-2026-0306","registerType":"OUTGOING_WASTE","state":"WRITTEN","version":1,"entryIndex":41,
                "lineDate":"2026-11-18","wasteCode":"16 02 13*","massGrams":12400,"fields":{}}]""".formatted(ID));
        upstream.json("GET " + BASE + "/comparisons", """
                [{"registerType":"OUTGOING_WASTE","wasteCode":"16 02 13*","lines":12,"massGrams":240000,"otherLines":9,"otherMassGrams":310000,
                "differenceGrams":-70000}]""");
    }
}
