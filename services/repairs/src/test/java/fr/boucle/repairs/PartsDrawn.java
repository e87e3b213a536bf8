package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.util.List;
import java.util.Random;

/** A part taken at random of a device drawn at random: what may carry data is one only of what was really proved. */
record PartsDrawn(Workshop workshop) {
    private static final List<String> CARRIERS = List.of("OTHER", "OTHER", "MAINBOARD", "MEMORY", "RADIO");

    /** Refused, it changes nothing: the device plays on. */
    void askTooEarly(Truth truth, Random random, long seed) {
        String part = CARRIERS.get(random.nextInt(CARRIERS.size()));
        boolean module = Memory.of(truth.called) == Memory.DISKS
                && List.of("MEMORY", "RADIO").contains(part);
        if (module || (truth.isErased() && truth.isCardless())) {
            return;
        }
        Answer answer = workshop.put(
                truth.device.deviceId(),
                "harvested-parts/" + Ids.next(),
                "{\"kind\":\"" + part + "\",\"massGrams\":40}");
        assertThat(answer.status())
                .as("seed %d, %s of %s %s: %s", seed, part, truth.kind, truth.medium, truth.done)
                .isEqualTo(409);
    }
}
