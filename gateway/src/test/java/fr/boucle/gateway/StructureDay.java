package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;

/** What redistribution answers to the pages of what structures ask: one to decide, one on its way, one with all its devices. */
final class StructureDay {
    static final String API = "/api/redistribution/endowments/";

    private static final String WISH = """
            {"reference":"%s","state":"%s","organisationId":"%s1","organisationName":"Maison du Port","place":"SHELTER","communeCode":"44184",
            "keptMonths":24,"wanted":[{"kind":"LAPTOP","number":4},{"kind":"SCREEN","number":2}],"granted":%s,"promised":%d,"prepared":1,"delivered":%d,
            "returned":0,"askedAt":"2026-11-10T08:00:00Z","changedAt":"2026-11-12T08:00:00Z" """;
    private static final String WHOLE = """
            ,"needs":"Six chambres, une salle commune","answersFor":"La cheffe de service","own":true,"devices":[%s],
            "workshops":[{"workshopId":"0195b3c0-0000-7000-8000-000000000001","name":"Atelier du Bout du Monde","street":"3 quai des Salines",
            "town":"44600 Saint-Nazaire","phone":"02 40 00 00 00","hoursInWords":"le matin"}]}""";
    private static final String GRANTED = "[{\"kind\":\"LAPTOP\",\"number\":3}]";
    private static final String DECIDED =
            ",\"dueOn\":\"2026-12-15\",\"decisions\":[{\"outcome\":\"ACCEPTED\",\"granted\":[{\"kind\":\"LAPTOP\",\"number\":3}],"
                    + "\"explanation\":\"Trois portables, le reste au printemps\",\"decidedAt\":\"2026-11-12T08:00:00Z\"}]";

    private static final String REFUSED =
            "{\"outcome\":\"REFUSED\",\"granted\":[],\"reasonCode\":\"NEED_NOT_SHOWN\",\"explanation\":\"Dites combien de personnes\",\"decidedAt\":\"2026-11-12T08:00:00Z\"}";
    private static final String LETTERS =
            ",\"letters\":[{\"kind\":\"ENDOWMENT_DECIDED\",\"queuedAt\":\"2026-11-12T08:00:00Z\",\"outcome\":\"SENT\"}]";

    private StructureDay() {}

    static void settle(Upstream upstream) {
        String asked = wish("S7K2M9Q5", "ASKED", "[]", 0, 0);
        String way = wish("S7K2M9Q4", "ACCEPTED", GRANTED, 2, 1);
        upstream.json("GET /api/redistribution/endowments", "[" + asked + "}," + way + DECIDED + "}]");
        upstream.json("GET " + API + "S7K2M9Q5", asked + WHOLE.formatted(""));
        upstream.json(
                "GET " + API + "S7K2M9Q4",
                way
                        + DECIDED
                        + WHOLE.formatted(
                                device(5, "RESERVED") + "," + device(6, "PREPARED") + "," + device(7, "DELIVERED")));
        upstream.json(
                "GET " + API + "S7K2M9Q6",
                wish("S7K2M9Q6", "ACCEPTED", GRANTED, 0, 1) + DECIDED + WHOLE.formatted(device(7, "DELIVERED")));
        upstream.json(
                "GET " + API + "S7K2M9Q7",
                wish("S7K2M9Q7", "REFUSED", "[]", 0, 0)
                        + ",\"decisions\":[" + REFUSED
                        + "],\"secondLook\":{\"step\":\"POSSIBLE\",\"until\":\"2027-01-11\",\"mine\":false}"
                        + LETTERS
                        + WHOLE.formatted(""));
        upstream.json(
                "GET " + API + "S7K2M9Q8",
                wish("S7K2M9Q8", "ASKED", "[]", 0, 0)
                        + ",\"dueOn\":\"2026-12-20\",\"decisions\":[" + REFUSED
                        + "],\"secondLook\":{\"step\":\"ASKED\",\"decideBy\":\"2026-12-20\","
                        + "\"words\":\"Six personnes par soir\",\"mine\":true}"
                        + WHOLE.formatted(""));
        for (String reference : new String[] {"S7K2M9Q4", "K7QD-42MR"}) {
            upstream.on("GET " + API + reference + "/receipt.pdf", 200, "application/pdf", "%PDF-1.7\n");
            upstream.on("GET " + API + reference + "/letter.pdf", 200, "application/pdf", "%PDF-1.7\n");
        }
        upstream.json("GET /api/redistribution/structure-share", """
                {"percent":20,"version":"2026-01","rooms":[{"kind":"LAPTOP","inStock":40,"waiting":12,"promised":5,"kept":4,"room":3},
                {"kind":"SCREEN","inStock":9,"waiting":0,"promised":0,"kept":0,"room":9}],"adopted":[
                {"version":"2099-02","validFrom":"2099-02-01","percent":25,"reason":"Délibération du 20 novembre","adoptedBy":"Pôle numérique"},
                {"version":"2026-01","validFrom":"2026-01-01","percent":20,"reason":"Première règle","adoptedBy":""}]}""");
    }

    private static String wish(String reference, String state, String granted, int promised, int delivered) {
        return WISH.formatted(reference, state, ID, granted, promised, delivered);
    }

    private static String device(int number, String state) {
        return """
                {"reservationId":"%s%d","code":"7K4M92A%d","kind":"LAPTOP","model":"HP EliteBook","workshopId":"0195b3c0-0000-7000-8000-000000000001",
                "state":"%s","changedAt":"2026-11-18T08:00:00Z","expiresAt":"2026-12-18T08:00:00Z"}""".formatted(ID, number, number, state);
    }
}
