package fr.boucle.accounts;

import fr.boucle.web.OrganisationKind;
import io.micronaut.serde.annotation.Serdeable;

/** Who an organisation is: fixed once it is approved. */
@Serdeable
record Identity(
        String name,
        OrganisationKind kind,
        IdentifierType identifierType,
        String identifier,
        String street,
        String postalCode,
        String city,
        String communeCode) {}
