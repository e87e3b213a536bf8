package fr.boucle.wasteregister.log;

import fr.boucle.messaging.EventJson;
import fr.boucle.testkit.Golden;
import fr.boucle.wasteregister.A;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The golden files of what is published here: unchanged. */
class CheckpointContractTest {
    private static final String LEAF = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=";
    private final EventJson json = A.part().bean(EventJson.class);

    @Test
    void checkpoint_signed_v1_is_unchanged() {
        String origin = "boucle.example/waste-register/44";
        unchanged(new CheckpointSigned(
                origin,
                1,
                LEAF,
                origin + "\n1\n" + LEAF + "\n\n\u2014 " + origin + " AAAAAA==\n",
                Instant.parse("2026-11-22T09:00:01Z")));
    }

    private void unchanged(Object event) {
        Golden.isUnchanged("waste-register", event.getClass().getSimpleName(), json.write(event));
    }
}
