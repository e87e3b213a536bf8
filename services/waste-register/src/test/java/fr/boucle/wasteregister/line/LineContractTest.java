package fr.boucle.wasteregister.line;

import fr.boucle.messaging.EventJson;
import fr.boucle.testkit.Golden;
import fr.boucle.wasteregister.A;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The golden files of what is published here: unchanged. */
class LineContractTest {
    private static final UUID LOT = UUID.fromString("0199a4c2-7e00-7000-8000-0000000000e1");
    private static final UUID LINE = UUID.fromString("0199a4c2-7e00-7000-8000-0000000000e9");
    private static final UUID SITE = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a2");
    private static final String LEAF = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=";
    private final EventJson json = A.part().bean(EventJson.class);

    @Test
    void register_line_written_v1_is_unchanged() {
        unchanged(new LineEvent.RegisterLineWritten(
                LINE, "S-2026-0001", "OUTGOING_WASTE", LOT, SITE, 0, LEAF, Instant.parse("2026-11-22T09:00:00Z")));
    }

    @Test
    void register_line_corrected_v1_is_unchanged() {
        unchanged(new LineEvent.RegisterLineCorrected(
                LINE,
                "S-2026-0001",
                "OUTGOING_WASTE",
                LOT,
                SITE,
                "MODIFIER",
                2,
                1,
                LEAF,
                Instant.parse("2026-11-23T09:00:00Z")));
    }

    private void unchanged(Object event) {
        Golden.isUnchanged("waste-register", event.getClass().getSimpleName(), json.write(event));
    }
}
