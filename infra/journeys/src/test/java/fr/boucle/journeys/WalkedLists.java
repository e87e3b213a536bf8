package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every list of every role, walked from its first page by its links alone: each row is met once, and no page is much slower than its calls. */
final class WalkedLists {
    private static final Map<String, String> PEOPLE = Map.of(
            "agent", "agent@nantes.demo",
            "technician", "technician@atelier.demo",
            "keeper", "keeper@atelier.demo",
            "mediator", "mediator@ccas.demo",
            "decider", "decider@territoire.demo",
            "auditor", "auditor@prefecture.demo",
            "steward", "steward@territoire.demo");

    private static final List<String> CONTEXTS =
            List.of("accounts", "donations", "repairs", "redistribution", "waste-register", "observatory");

    private final RunningSystem system;

    WalkedLists(RunningSystem system) {
        this.system = system;
    }

    void hold() {
        List<String> faults = new ArrayList<>();
        for (ListPage list : all()) {
            PageTimes times =
                    new PageTimes(PageDoor.signedIn(system.url(), email(list.who()), system.password())::read);
            Walk.Met met = new Walk(times, as(list.who())).along(list);
            System.out.println(list.name() + ": " + met.rows() + " rows on " + met.pages() + " pages, at most "
                    + times.most() + " times their slowest call " + met.faults());
            met.faults().forEach(fault -> faults.add(list.name() + ": " + fault));
            times.slow().forEach(fault -> faults.add(list.name() + ": " + fault));
        }
        assertThat(faults).as("lists that cannot be walked, or are slow").isEmpty();
    }

    private List<ListPage> all() {
        List<ListPage> all = new ArrayList<>(ListPage.ALL);
        for (JsonNode inventory : as("agent")
                .get("/api/donations/inventories?state=CONFIRMED&limit=5")
                .json()) {
            String id = inventory.at("/id").asText();
            String lines = "/api/donations/inventories/" + id + "/lines";
            all.add(ListPage.linked("/inventaires/" + id, "agent", lines, "/line", "/inventaires/" + id + "/lignes/"));
        }
        for (JsonNode rule : as("auditor").get("/api/waste-register/anomalies").json()) {
            String name = rule.at("/rule").asText();
            all.add(ListPage.counted(
                    "/registre/anomalies/" + name, "auditor", "/api/waste-register/anomalies/" + name));
        }
        for (String context : CONTEXTS) {
            all.add(ListPage.counted("/messages/" + context, "steward", "/api/" + context + "/dead-letters"));
        }
        return all;
    }

    private Api as(String who) {
        return Api.as(system.url(), email(who), system.password());
    }

    private static String email(String who) {
        return PEOPLE.getOrDefault(who, "");
    }
}
