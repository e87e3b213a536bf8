package fr.boucle.redistribution.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.EventJson;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Golden;
import org.junit.jupiter.api.Test;

class WhenOrganisationApprovedTest {
    @Test
    void what_accounts_says_of_organisations_is_understood() {
        EventJson json = A.service().bean(EventJson.class);
        assertThat(json.read(
                                Golden.json("accounts", "OrganisationApproved"),
                                WhenOrganisationApproved.OrganisationApproved.class)
                        .city())
                .isEqualTo("Nantes");
    }
}
