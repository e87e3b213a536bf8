package fr.boucle.journeys;

import java.util.Map;
import java.util.UUID;

/** What was sent and what arrived: the workshop misses a laptop, finds it later, and the donor closes the difference. */
final class Arrival {
    private static final String DEVICES = "/api/repairs/devices/";
    private static final String DIFFERENCES = "/api/donations/differences";

    private final Territory people;
    private final Story story;

    Arrival(Territory people, Story story) {
        this.people = people;
        this.story = story;
    }

    void play(Handed handed) {
        report(handed.sound().id(), "reception");
        report(handed.failing().id(), "non-reception");
        Answer _ = people.agent().await(DIFFERENCES + "?limit=200", "the difference", differences -> differences
                .toString()
                .contains(handed.failing().id().toString()));
        report(handed.failing().id(), "reception");
        Answer _ = people.agent()
                .put(
                        DIFFERENCES + "/" + handed.failing().id() + "/closure",
                        Map.of("explanationCode", "FOUND_LATER", "explanation", "Il était resté dans la camionnette."),
                        200,
                        204);
        story.step("one was missing, told to the donor, found in the van: the difference is explained and closed");
    }

    private void report(UUID device, String what) {
        Answer _ = people.technician().await(DEVICES + device, "the announcement", _ -> true);
        Answer _ = people.technician().put(DEVICES + device + "/" + what, Map.of(), 200, 204);
    }
}
