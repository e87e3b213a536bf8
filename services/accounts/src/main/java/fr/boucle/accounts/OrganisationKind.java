package fr.boucle.accounts;

import fr.boucle.web.Role;
import java.util.Set;

/** What an organisation is in the chain, and which roles its members may therefore have. */
enum OrganisationKind {
    COLLECTIVITE(Role.AGENT, Role.KEEPER),
    PUBLIC_BODY(Role.AGENT, Role.KEEPER),
    COMPANY(Role.AGENT, Role.KEEPER),
    ASSOCIATION(Role.AGENT, Role.TECHNICIAN, Role.KEEPER, Role.MEDIATOR),
    MEDIATION(Role.MEDIATOR),
    TERRITORY(Role.STEWARD, Role.DECIDER),
    AUDIT(Role.AUDITOR);

    private final Set<String> roles;

    OrganisationKind(String... roles) {
        this.roles = Set.of(roles);
    }

    boolean gives(String role) {
        return roles.contains(role);
    }

    Set<String> roles() {
        return roles;
    }
}
