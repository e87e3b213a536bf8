package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every list of every role, walked from its first page by its links alone: each row is met, and met once. */
final class WalkedLists {
    /** Lists that still end before their last row; none may be added, and at the end none is left. */
    private static final Set<String> ENDING_EARLY = new TreeSet<>(Set.of(
            "/appareils of the agent", "/lots of the agent", "/lots of the technician", "/organismes of the steward"));

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
        Set<String> endingEarly = new TreeSet<>();
        for (ListPage list : ListPage.ALL) {
            String email = PEOPLE.getOrDefault(list.who(), "");
            Walk walk = new Walk(
                    PageDoor.signedIn(system.url(), email, system.password()),
                    Api.as(system.url(), email, system.password()));
            Walk.Met met = walk.along(list);
            System.out.println(list.name() + ": " + met.rows() + " rows on " + met.pages() + " pages " + met.faults());
            if (ENDING_EARLY.contains(list.name())) {
                endingEarly.add(list.name());
            } else {
                met.faults().forEach(fault -> faults.add(list.name() + ": " + fault));
            }
        }
        assertThat(faults).as("lists that cannot be walked").isEmpty();
        assertThat(endingEarly).as("each list that ends early is a list").isEqualTo(ENDING_EARLY);
    }
}
