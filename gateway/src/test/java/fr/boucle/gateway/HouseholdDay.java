package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the service of redistribution answers to the pages of decisions, appointments, rules and households. */
final class HouseholdDay {
    private static final String API = "/api/redistribution/";
    private static final String REQUEST = """
            {"reference":"%s","state":"%s","organisationId":"0195b3c0-0000-7000-8000-000000000004","communeCode":"44184","need":"NONE","household":["SCHOOL_CHILD"],"people":3,"use":["SCHOOL"],
            "kindWanted":"LAPTOP","mobility":true,"internet":true,"mandateUntil":"2027-06-30","openedAt":"2026-10-03T08:00:00Z",
            "decisions":[{"decisionId":"%s1","outcome":"GRANTED","reasonCode":"RULE_ORDER","decidedAt":"2026-11-19T08:00:00Z"}],
            "reservations":[{"reservationId":"%s5","state":"%s","code":"7K4M92A1","expiresAt":"2099-12-03T08:00:00Z","since":"2026-06-19T08:00:00Z"%s}]}""";
    private static final String APPOINTMENT =
            ",\"appointment\":{\"place\":\"CCAS, accueil\",\"startsAt\":\"2026-12-02T13:00:00Z\",\"endsAt\":\"2026-12-02T16:00:00Z\"}";
    private static final String NOTICE = """
            {"decisionId":"%s1","reference":"K7QD-42MR","outcome":"GRANTED","reasonCode":"RULE_ORDER","explanation":"Un collégien sans ordinateur.",
            "decidedAt":"2026-11-19T08:00:00Z","degree":"Un calcul public propose un ordre. Une personne a décidé.","score":67.5,"rank":2,"queueLength":14,
            "ruleVersion":"2026-01","followedProposal":true,"law":"CRPA L311-3-1","operations":["Besoin : 40 points × 1."],
            "data":[{"name":"Besoin","value":"aucun appareil","source":"Demande"}],
            "parameters":[{"criterion":"need","weight":40.0,"points":40.0},{"criterion":"territory","weight":15.0,"points":7.0}]}""".formatted(ID);
    private static final String LOOKS = IntStream.range(0, 30)
            .mapToObj(i ->
                    "{\"what\":\"REQUEST\",\"organisationId\":\"o\",\"at\":\"2026-11-19T08:%02d:00Z\"}".formatted(i))
            .collect(Collectors.joining(",", "[", ",{\"what\":\"OWN_REQUEST\",\"at\":\"2026-11-20T08:00:00Z\"}]"));

    private HouseholdDay() {}

    static void settle(Upstream upstream) {
        requests(upstream);
        rules(upstream);
        availability(upstream);
        commission(upstream);
        connections(upstream);
        String granted = REQUEST.formatted("K7QD-42MR", "GRANTED", ID, ID, "PREPARED", APPOINTMENT);
        upstream.json("POST " + API + "followed-requests", granted);
        upstream.json("POST " + API + "followed-requests/notices", "[" + NOTICE + "]");
        upstream.json("POST " + API + "followed-requests/exports", """
                {"request":%s,"household":{"contact":{"name":"Nadia","phone":"06 00 00 00 00"}},"notices":[],"journal":%s}""".formatted(granted, LOOKS));
        upstream.on("POST " + API + "followed-requests/appointments", 200, "text/calendar", "BEGIN:VCALENDAR\r\n");
        upstream.json("POST " + API + "followed-requests/slots", """
                [{"slotId":"%s2","place":"CCAS, accueil","startsAt":"2026-12-02T13:00:00Z","endsAt":"2026-12-02T14:00:00Z","chosen":true}]""".formatted(ID));
        upstream.on("PUT " + API + "followed-requests/answers", 204, "application/json", "");
        upstream.on("PUT " + API + "followed-requests/mandate-revocation", 204, "application/json", "");
        upstream.json("GET " + API + "communes", """
                [{"communeCode":"44184","name":"Saint-Nazaire"},{"communeCode":"44210","name":"Saint-Viaud"}]""");
    }

    private static void availability(Upstream upstream) {
        upstream.json("GET " + API + "availability", """
                [{"kind":"LAPTOP","open":true,"mode":"ON","inStock":12,"arrivals":30,"waiting":41,
                "waits":{"fromDays":9,"toDays":34,"handOvers":22}},
                {"kind":"DESKTOP","open":true,"mode":"AUTOMATIC","inStock":0,"arrivals":2,"waiting":3},
                {"kind":"TABLET","open":false,"mode":"OFF","inStock":0,"arrivals":0,"waiting":8}]""");
    }

    private static void connections(Upstream upstream) {
        upstream.json("GET " + API + "connection-offers", """
                {"version":"2026-11-30","offers":[{"name":"Tarif social du bailleur","forWhom":"Locataires de l'office",
                "monthlyCents":1250,"url":"https://exemple.fr/internet","source":"Site de l'office","readOn":"2026-11-28",
                "departements":["44"]}]}""");
    }

    private static void requests(Upstream upstream) {
        String one = API + "requests/K7QD-42MR/";
        upstream.json("GET " + one + "decisions/" + ID + "1/notice", NOTICE);
        upstream.on("GET " + one + "decisions/" + ID + "1/letter.pdf", 200, "application/pdf", "%PDF-1.7\n");
        upstream.json("GET " + one + "journal", LOOKS);
        upstream.json("PUT " + one + "decision", "{\"outcome\":\"GRANTED\"}");
        upstream.json("GET " + one + "contact", "{\"name\":\"Nadia\",\"phone\":\"06 00 00 00 00\"}");
        upstream.json("GET " + one + "letters", """
                [{"kind":"DECIDED","queuedAt":"2026-11-19T08:00:00Z","outcome":"TO_PRINT","attempts":0}]""");
        upstream.on("PUT " + one + "mandate", 204, "application/json", "");
        upstream.json("GET " + API + "reservations/" + ID + "5", """
                {"reservationId":"%s5","state":"PREPARED","deviceId":"%s1","code":"7K4M92A1","requestReference":"K7QD-42MR",
                "reservedAt":"2026-11-19T08:00:00Z","expiresAt":"2026-12-03T08:00:00Z","lentUntil":"2027-06-30"%s}""".formatted(ID, ID, APPOINTMENT));
        upstream.on("GET " + API + "reservations/" + ID + "5/loan-contract.pdf", 200, "application/pdf", "%PDF-1.7\n");
        upstream.json("GET " + API + "reservations/" + ID + "6", """
                {"reservationId":"%s6","state":"DELIVERED","deviceId":"%s1","code":"7K4M92A1","requestReference":"K7QD-42MR"}""".formatted(ID, ID));
        upstream.on("PUT " + API + "reservations/" + ID + "5/hand-over", 204, "application/json", "");
        upstream.on("PUT " + API + "reservations/" + ID + "6/return", 204, "application/json", "");
        upstream.on("GET " + API + "reservations/" + ID + "5/reminder", 200, "text/plain", "Rappel : mercredi.\n");
        upstream.on("PUT " + API + "reservations/" + ID + "5/appointment", 204, "application/json", "");
        String slot = """
                {"slotId":"%s2","place":"CCAS, accueil","startsAt":"2026-12-02T13:00:00Z","endsAt":"2026-12-02T16:00:00Z","places":4,"taken":1}""".formatted(ID);
        upstream.json("GET " + API + "slots", "[" + slot + "]");
        upstream.json("GET " + API + "slots/" + ID + "2", slot);
        upstream.json("GET " + API + "delivery-partners", """
                [{"partnerId":"%s7","name":"Vélos du Port","phone":"02 61 91 44 02","ways":["HOME","RELAY"]}]""".formatted(ID));
        upstream.json("GET " + API + "deliveries", """
                [{"reservationId":"%s5","requestReference":"K7QD-42MR","code":"7K4M92A1","kind":"LAPTOP","state":"PREPARED",
                "way":"HOME","half":"AFTERNOON"}]""".formatted(ID));
        upstream.json("GET " + API + "structure-contact", """
                {"phone":"02 61 91 44 00","hoursInWords":"du lundi au vendredi"}""");
        upstream.below("GET " + API + "distribution-days/", 200, "application/json", """
                [{"startsAt":"2026-12-02T13:00:00Z","endsAt":"2026-12-02T14:00:00Z","place":"CCAS, accueil","reservationId":"%s5",
                "requestReference":"K7QD-42MR","code":"7K4M92A1","kind":"LAPTOP","accessories":["CHARGER"],"state":"PREPARED","proxyNamed":true},
                {"startsAt":"2026-12-02T14:00:00Z","endsAt":"2026-12-02T15:00:00Z","place":"CCAS, accueil","reservationId":"%s6",
                "requestReference":"M2PX-91TA","code":"7K4M92A2","kind":"TABLET","accessories":[],"state":"DELIVERED","proxyNamed":false}]""".formatted(ID, ID));
        upstream.json("GET " + API + "support-offers", """
                [{"id":"pres","name":"Médiathèque","address":"1 rue du Port","city":"Saint-Nazaire","phone":"02 40 00 00 00",
                "hoursInWords":"du lundi au vendredi"}]""");
    }

    private static void commission(Upstream upstream) {
        upstream.json("GET " + API + "minutes", """
                {"day":"2026-11-19","deciders":2,"decisions":[
                {"reference":"K7QD-42MR","outcome":"GRANTED","reasonCode":"RANK","followedProposal":true,"score":67.5,"rank":2,"queueLength":14,
                "ruleVersion":"2026-01","deviceCode":"7K4M92A1","secondLook":true,"decidedAt":"2026-11-19T08:00:00Z"},
                {"reference":"M2PX-91TA","outcome":"REFUSED","reasonCode":"ALREADY_EQUIPPED","followedProposal":false,"score":12.0,"rank":14,
                "queueLength":14,"ruleVersion":"2026-01","secondLook":false,"decidedAt":"2026-11-19T08:05:00Z"}]}""");
        upstream.below("GET " + API + "rules-statements/", 200, "application/json", """
                {"year":2026,"until":"2026-11-20","versions":[{"version":"2026-01","validFrom":"2026-01-01","reason":"x","sha256":"ab",
                "weights":{"need":40,"household":25,"waiting":20,"territory":15,"switchedOff":["territory"]}}],
                "decided":{"requests":90,"decisions":61,"granted":40,"refused":12,"postponed":9,"followed":55},
                "secondLooks":{"asked":6,"answered":5,"granted":2,"late":1}}""");
    }

    private static void rules(Upstream upstream) {
        upstream.json("GET " + API + "territory/index", IndexOfALand.answer());
        upstream.json("GET " + API + "references/priority-weights", """
                [{"name":"priority-weights","version":"2026-01","validFrom":"2026-01-01","reason":"x"}]""");
        upstream.json("GET " + API + "references/priority-weights/2026-01", """
                {"need":40,"household":25,"waiting":20,"territory":15,"switchedOff":[]}""");
        for (String file : new String[] {"ifn", "quartiers", "communes", "support-offers"}) {
            upstream.json(
                    "GET " + API + "references/" + file,
                    "[{\"name\":\"%s\",\"version\":\"2026-11-01-abcd\",\"validFrom\":\"2026-11-01\"}]".formatted(file));
        }
        upstream.json("POST " + API + "priority-previews", """
                {"score":71.3,"ruleVersion":"2026-01","criteria":[{"name":"need","points":40.0,"max":40.0,"flags":[]},
                {"name":"territory","points":5.0,"max":15.0,"flags":["MEDIAN_USED"]}],"wouldChange":[]}""");
        upstream.json("POST " + API + "weights-previews", """
                {"simulated":"abcd","queueLength":14,"moved":5,"gainDevice":1,"loseDevice":1,"moves":[
                {"reference":"M2PX-91TA","area":"44184","rankBefore":9,"rankAfter":2,"scoreBefore":41.0,"scoreAfter":58.5}],
                "byArea":{"44184":{"up":2,"down":1,"same":6},"44002":{"up":0,"down":0,"same":3}}}""");
        upstream.json("PUT " + API + "references/priority-weights/2027-01", """
                {"name":"priority-weights","version":"2027-01","validFrom":"2027-01-01"}""");
        upstream.json("GET " + API + "bias-report", """
                [{"dimension":"COMMUNE","value":"44184","requests":9,"decisions":7,"granted":5,"refused":1,"postponed":1,"overruled":1,
                "grantedPercent":71.4,"meanScore":58.2,"meanWaitingDays":41.5},
                {"dimension":"COMMUNE","value":"OTHERS","requests":7,"decisions":6,"granted":5,"refused":1,"postponed":0,"overruled":0}]""");
        String programme = """
                {"programmeId":"%s3","title":"Collégiens sans ordinateur","from":"2026-09-01","until":"2027-06-30","quota":40,"stockSharePercent":20,
                "criteria":{"situations":["SCHOOL_CHILD"]},"partners":["Conseil départemental 44"]}""".formatted(ID);
        upstream.json("GET " + API + "programmes", "[" + programme + "]");
        upstream.json("GET " + API + "programmes/" + ID + "3/results", """
                {"waiting":12,"granted":9,"delivered":7,"returned":1,"remaining":31}""");
        upstream.json(
                "GET " + API + "programmes/" + ID + "3/loan",
                "{\"lentUntil\":\"2027-06-30\",\"out\":7,\"cameBack\":[{\"code\":\"7K4M92A7\",\"kind\":\"TABLET\",\"inStock\":true}]}");
        upstream.json("GET " + API + "programmes/" + ID + "3/schools", """
                [{"school":"0440001A","name":"Collège du Port","pupils":21,"levels":[{"level":"SIXIEME","pupils":12},{"level":"TROISIEME","pupils":9}]}]""");
        upstream.json("GET " + API + "programmes/" + ID + "3/own-schools", """
                [{"school":"0440001A","name":"Collège du Port","pupils":12,"levels":[{"level":"SIXIEME","pupils":12}]}]""");
        upstream.json("GET " + API + "structure-caps", """
                [{"organisationId":"%s4","maxLiveReservations":10,"reasonCode":"CAPACITY","changedAt":"2026-11-01T08:00:00Z"}]""".formatted(ID));
    }
}
