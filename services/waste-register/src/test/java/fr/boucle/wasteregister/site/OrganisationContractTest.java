package fr.boucle.wasteregister.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.EventJson;
import fr.boucle.testkit.Golden;
import fr.boucle.wasteregister.A;
import org.junit.jupiter.api.Test;

/** The golden files of what is read here: understood. */
class OrganisationContractTest {
    private final EventJson json = A.part().bean(EventJson.class);

    @Test
    void organisation_approved_v1_is_understood() {
        var event = json.read(
                Golden.json("accounts", "OrganisationApproved"), WhenOrganisationApproved.OrganisationApproved.class);
        assertThat(event.identifier()).isEqualTo("53075596600047");
        assertThat(event.street()).isEqualTo("12 rue de l'Exemple");
    }
}
