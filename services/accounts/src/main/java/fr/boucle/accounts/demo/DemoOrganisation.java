package fr.boucle.accounts;

import fr.boucle.web.OrganisationKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** An invented organisation of the demonstration. */
record DemoOrganisation(
        UUID id,
        String name,
        OrganisationKind kind,
        String siret,
        String street,
        DemoTown town,
        LegalStatus.Kind... statuses) {
    private static final LocalDate PROVEN_FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate PROVEN_UNTIL = LocalDate.of(2035, 12, 31);

    RegisterOrganisation.Command command() {
        return new RegisterOrganisation.Command(
                name,
                kind,
                IdentifierType.SIRET,
                siret,
                street,
                town.postalCode,
                town.city,
                town.communeCode,
                Arrays.stream(statuses)
                        .map(status -> new LegalStatus(status, "démonstration", PROVEN_FROM, PROVEN_UNTIL))
                        .toList());
    }
}
