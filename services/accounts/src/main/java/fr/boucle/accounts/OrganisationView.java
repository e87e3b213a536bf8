package fr.boucle.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as the directory shows it: a legal person's public facts. */
@Serdeable
@Schema(
        name = "Organisation",
        description =
                "An organisation of the territory, with the statuses the steward saw proven; provenUntil: the first of their last days")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationView(
        UUID id,
        State state,
        @JsonUnwrapped Identity identity,
        List<LegalStatus> statuses,
        @Nullable LocalDate provenUntil) {

    enum State {
        REGISTERED("à agréer"),
        APPROVED("agréé"),
        SUSPENDED("suspendu");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The French word. */
        String label() {
            return label;
        }

        static State of(Organisation organisation) {
            return switch (organisation) {
                case Organisation.Registered _ -> REGISTERED;
                case Organisation.Approved _ -> APPROVED;
                case Organisation.Suspended _ -> SUSPENDED;
            };
        }
    }

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id(),
                State.of(organisation),
                organisation.identity(),
                organisation.statuses(),
                LegalStatusRules.firstEnd(organisation.statuses()));
    }
}
