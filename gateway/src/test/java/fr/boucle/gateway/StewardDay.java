package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;

/** What the services answer to the steward: members, dead letters, health and gauges. */
final class StewardDay {
    private static final String GAUGES = """
            # HELP boucle_consumer_lag messages in the log not read yet
            # TYPE boucle_consumer_lag gauge
            boucle_consumer_lag 3.0
            boucle_messages_waiting 2.0
            boucle_messages_waiting_long 1.0
            boucle_messages_parked 1.0
            boucle_messages_dead 0.0
            boucle_outbox_unpublished 1.5E1
            boucle_outbox_oldest_seconds 4.0
            """;

    private StewardDay() {}

    static void settle(Upstream upstream) {
        upstream.json("GET /api/accounts/members", """
                [{"id":"%s1","state":"ACTIVE","roles":["agent"],"email":"agent@nantes.demo","organisationId":"%s1","organisation":"Nantes Métropole"},
                {"id":"%s2","state":"INVITED","roles":["technician","keeper"],"email":"atelier@exemple.fr","invitation":"FAILED"},
                {"id":"%s3","state":"SUSPENDED","roles":[]}]""".formatted(ID, ID, ID, ID));
        upstream.json("PUT /api/accounts/members/" + ID + "1/invitation", "{\"invitationCode\":\"Q7XW-11AB-CD23\"}");
        upstream.json("PUT /api/accounts/members/" + ID + "1/suspension", "{}");
        String candidate = """
                {"id":"%s1","state":"WAITING","email":"nadia@port.example","sentAt":"2026-11-20T08:00:00Z","organisation":{"name":"Maison du Port",
                "kind":"MEDIATION","identifierType":"SIRET","identifier":"00000003400017","street":"1 place de l'Exemple","postalCode":"44600",
                "city":"Saint-Nazaire","statuses":[{"status":"RUP","proof":"arrêté du 12 mars 2026","validFrom":"2026-03-12"}]}}""".formatted(ID);
        upstream.json("GET /api/accounts/applications", "[" + candidate + "]");
        upstream.json("GET /api/accounts/applications/" + ID + "1", candidate);
        upstream.json("POST /api/accounts/followed-applications", candidate);
        upstream.json("GET /api/accounts/demo-mails", """
                [{"address":"agent@nantes.demo","language":"fr","subject":"Choisissez un nouveau mot de passe pour Boucle",
                "paragraphs":["Choisissez-le sur cette page :","https://boucle.example/mot-de-passe/Q7XW11ABCD23Q7XW11ABCD23"],"at":"2026-11-20T08:00:00Z"},
                {"address":"agent@rennes.demo","language":"en","subject":"Your password for Boucle has changed","paragraphs":["Was it you?"],
                "at":"2026-11-19T08:00:00Z"}]""");
        for (Service service : Service.values()) {
            upstream.json("GET /api/" + service.slug() + "/dead-letters", "[]");
        }
        upstream.json("GET /api/donations/dead-letters", """
                [{"id":"%s1","position":1,"type":"fr.boucle.repairs.DeviceReady.v1","key":"%s5","reason":"the device was never handed over",
                "payload":"{}","attempts":3,"heldAt":"2026-11-20T08:00:00Z"},
                {"id":"%s2","position":2,"type":"unreadable","key":"%s6","reason":"no JSON","payload":"{}","attempts":1,"heldAt":"2026-11-19T08:00:00Z"}]""".formatted(ID, ID, ID, ID));
        upstream.json("PUT /api/donations/dead-letters/" + ID + "1/retry", "");
        upstream.problem("PUT /api/donations/dead-letters/" + ID + "2/discard", 404, "not-found", "No dead letter.");
        upstream.json("GET /api/repairs/erasure-policies/" + ID + "1", """
                {"rules":[{"mediumType":"SSD","level":"DESTROY","validFrom":"2026-01-01"},{"mediumType":"HDD","level":"PURGE","validFrom":"2099-01-01"}]}""");
        upstream.json("PUT /api/repairs/erasure-policies/" + ID + "1", "");
        upstream.json(
                "GET /health", "{\"name\":\"boucle\",\"status\":\"UP\",\"details\":{\"log\":{\"status\":\"UP\"}}}");
        upstream.on("GET /prometheus", 200, "text/plain", GAUGES);
    }

    /** From now on accounts is silent, and every part but itself says that its log is down. */
    static void fail(Upstream upstream) {
        upstream.on("GET /api/accounts/dead-letters", 503, "application/problem+json", "{\"status\":503}");
        upstream.on(
                "GET /health",
                503,
                "application/json",
                "{\"name\":\"boucle\",\"status\":\"DOWN\",\"details\":{\"log\":{\"status\":\"DOWN\"},\"jdbc\":{\"status\":\"UP\"}}}");
        upstream.on("GET /prometheus", 500, "text/plain", "");
    }
}
