package fr.boucle.wasteregister;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Golden;
import org.junit.jupiter.api.Test;

/** The golden files: each has its event, tested beside it. */
class ContractTest {

    @Test
    void every_golden_file_has_its_event() {
        assertThat(Golden.files("waste-register"))
                .containsExactly(
                        "checkpoint-signed.v1.json",
                        "register-line-corrected.v1.json",
                        "register-line-written.v1.json",
                        "treatment-confirmed.v1.json",
                        "waste-item-accepted.v1.json",
                        "waste-lot-consigned.v1.json",
                        "waste-lot-weighed.v1.json");
    }
}
