package fr.boucle.journeys;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A list that people walk, and the list of the service that it shows.
 *
 * @param path of its first page
 * @param who reads it
 * @param api the service's list, with all that the page may show
 * @param id where an entry of it is named; empty where its rows are only counted
 * @param row how a row of the page names the entry
 */
record ListPage(String path, String who, String api, String id, Pattern row) {
    static final List<ListPage> ALL = List.of(
            linked("/appareils", "agent", "/api/donations/devices", "/deviceId", "/appareils/"),
            linked("/lots", "agent", "/api/donations/lots?mine=true", "/lotId", "/lots/"),
            linked("/lots", "technician", "/api/donations/lots", "/lotId", "/lots/"),
            linked("/inventaires", "agent", "/api/donations/inventories", "/id", "/inventaires/"),
            linked("/reservations", "agent", "/api/donations/claims", "/claimId", "/reservations/"),
            linked("/reservations", "technician", "/api/donations/claims", "/claimId", "/reservations/"),
            linked("/conventions", "agent", "/api/donations/conventions", "/conventionId", "/conventions/"),
            linked("/conventions", "technician", "/api/donations/conventions", "/conventionId", "/conventions/"),
            linked("/ecarts", "agent", "/api/donations/differences", "/code", "/a/"),
            linked("/ecarts", "technician", "/api/donations/differences", "/code", "/a/"),
            new ListPage(
                    "/attente",
                    "technician",
                    "/api/donations/waiting-places",
                    "/code",
                    Pattern.compile("<span class=\"code\">([^<]+)</span></th>")),
            counted("/dechets/elements", "keeper", "/api/waste-register/items"),
            counted("/dechets/elements", "auditor", "/api/waste-register/items"),
            counted("/registre/alertes", "keeper", "/api/waste-register/alerts"),
            counted("/registre/alertes", "auditor", "/api/waste-register/alerts"),
            counted("/registre/consultations", "keeper", "/api/waste-register/looks"),
            counted("/membres/journal", "steward", "/api/accounts/journal"),
            linked("/operations/appareils", "agent", "/api/donations/batches", "/batchId", "/operations/appareils/"),
            linked("/operations/atelier", "technician", "/api/repairs/batches", "/batchId", "/operations/atelier/"),
            linked(
                    "/atelier/postes/recevoir",
                    "technician",
                    "/api/repairs/next-steps?step=RECEIVE,SEARCH",
                    "/deviceId",
                    "/etabli/"),
            linked("/stock", "mediator", "/api/redistribution/stock", "/code", "/a/"),
            linked("/stock", "technician", "/api/redistribution/stock", "/code", "/a/"),
            linked("/demandes", "decider", "/api/redistribution/requests", "/reference", "/demandes/"),
            linked("/demandes", "mediator", "/api/redistribution/requests", "/reference", "/demandes/"),
            linked("/affectations", "mediator", "/api/redistribution/reservations", "/reservationId", "/affectations/"),
            linked("/dotations", "decider", "/api/redistribution/endowments", "/reference", "/dotations/"),
            linked("/creneaux", "mediator", "/api/redistribution/slots", "/slotId", "/creneaux/"),
            linked("/atelier/pieces", "technician", "/api/repairs/parts", "/fromDeviceId", "/etabli/"),
            linked("/dechets", "keeper", "/api/waste-register/lots", "/lotId", "/dechets/"),
            linked("/dechets", "auditor", "/api/waste-register/lots", "/lotId", "/dechets/"),
            linked("/programmes", "decider", "/api/redistribution/programmes", "/programmeId", "/programmes/"),
            linked("/registre", "keeper", "/api/waste-register/lines", "/lineId", "/registre/lignes/"),
            linked("/registre", "auditor", "/api/waste-register/lines", "/lineId", "/registre/lignes/"),
            linked("/operateurs", "steward", "/api/waste-register/operators", "/operatorId", "/operateurs/"),
            linked("/organismes", "steward", "/api/accounts/organisations", "/id", "/organismes/"),
            new ListPage(
                    "/codes",
                    "steward",
                    "/api/waste-register/waste-codes",
                    "/code",
                    Pattern.compile("<th scope=\"row\" class=\"code\">([^<]+)<")),
            new ListPage(
                    "/membres",
                    "steward",
                    "/api/accounts/members",
                    "/email",
                    Pattern.compile(">([0-9a-z.-]+@[0-9a-z.-]+)<")));

    /** A list whose rows no page names: it is counted that each is there. */
    static ListPage counted(String path, String who, String api) {
        return new ListPage(path, who, api, "", Pattern.compile("<tr><th scope=\"row\"()"));
    }

    static ListPage linked(String path, String who, String api, String id, String link) {
        return new ListPage(path, who, api, id, Pattern.compile("href=\"" + link + "([0-9A-Za-z-]+)(?=[\"#?/])"));
    }

    boolean isCounted() {
        return id.isEmpty();
    }

    String name() {
        return path + " of the " + who;
    }
}
