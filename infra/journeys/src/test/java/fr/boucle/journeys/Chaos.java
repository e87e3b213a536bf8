package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The journey while each process is killed once, when asked for by name. */
class Chaos {
    private static final List<String> VICTIMS = List.of(
            "kafka.Kafka",
            "fr.boucle.donations",
            "mariadbd",
            "fr.boucle.repairs",
            "fr.boucle.redistribution",
            "fr.boucle.wasteregister",
            "fr.boucle.observatory",
            "fr.boucle.accounts",
            "fr.boucle.gateway");

    @Test
    void the_journey_ends_well_although_each_process_is_killed_once_on_the_way() throws IOException {
        RunningSystem system = RunningSystem.named("chaos-data");
        system.empty();
        try (system) {
            system.up();
            assertThat(Played.whileDying(system, VICTIMS)).contains("now: household", "now: waste", "now: stock");
        }
        assertThat(system.processes()).as("processes left behind").isZero();
    }
}
