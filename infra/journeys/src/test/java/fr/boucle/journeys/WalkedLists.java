package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every list of every role, walked from its first page by its links alone: each row is met, and met once. */
final class WalkedLists {
    private static final Map<String, String> PEOPLE = Map.of(
            "agent", "agent@nantes.demo",
            "technician", "technician@atelier.demo",
            "keeper", "keeper@atelier.demo",
            "mediator", "mediator@ccas.demo",
            "decider", "decider@territoire.demo",
            "auditor", "auditor@prefecture.demo",
            "steward", "steward@territoire.demo");

    private final RunningSystem system;

    WalkedLists(RunningSystem system) {
        this.system = system;
    }

    void hold() {
        List<String> faults = new ArrayList<>();
        for (ListPage list : ListPage.ALL) {
            String email = PEOPLE.getOrDefault(list.who(), "");
            Walk walk = new Walk(
                    PageDoor.signedIn(system.url(), email, system.password()),
                    Api.as(system.url(), email, system.password()));
            Walk.Met met = walk.along(list);
            System.out.println(list.name() + ": " + met.rows() + " rows on " + met.pages() + " pages " + met.faults());
            met.faults().forEach(fault -> faults.add(list.name() + ": " + fault));
        }
        assertThat(faults).as("lists that cannot be walked").isEmpty();
    }
}
