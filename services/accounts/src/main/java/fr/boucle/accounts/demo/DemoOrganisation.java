package fr.boucle.accounts.demo;

import fr.boucle.accounts.LegalStatus;
import fr.boucle.web.OrganisationKind;
import java.util.UUID;

/** An invented organisation of the demonstration. */
public record DemoOrganisation(
        UUID id,
        String name,
        OrganisationKind kind,
        String siret,
        String street,
        DemoTown town,
        LegalStatus.Kind... statuses) {}
