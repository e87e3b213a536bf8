package fr.boucle.web;

import java.util.List;

/** What an organisation is in the chain, and which roles its members may therefore have: the one table, at the door and behind it. */
public enum OrganisationKind {
    /** A local authority. */
    COLLECTIVITE("Collectivité", Role.AGENT, Role.KEEPER),
    /** Another public body. */
    PUBLIC_BODY("Service public", Role.AGENT, Role.KEEPER),
    /** A company. */
    COMPANY("Entreprise", Role.AGENT, Role.KEEPER),
    /** An association, with or without a workshop. */
    ASSOCIATION("Association", Role.AGENT, Role.TECHNICIAN, Role.KEEPER, Role.MEDIATOR),
    /** A structure that helps households. */
    MEDIATION("Structure d'aide", Role.MEDIATOR),
    /** The territory: its steward and its commission. */
    TERRITORY("Territoire", Role.STEWARD, Role.DECIDER),
    /** Whoever audits. */
    AUDIT("Organisme de contrôle", Role.AUDITOR);

    private final String label;
    private final List<String> roles;

    OrganisationKind(String label, String... roles) {
        this.label = label;
        this.roles = List.of(roles);
    }

    /**
     * Whether a member may have a role.
     *
     * @param role one of {@link Role}
     */
    public boolean gives(String role) {
        return roles.contains(role);
    }

    /** Whether one may be given equipment that it keeps for a place of its own: a company gives, the territory and its auditors decide. */
    public boolean keepsEquipment() {
        return this == COLLECTIVITE || this == PUBLIC_BODY || this == ASSOCIATION || this == MEDIATION;
    }

    /** The French word. */
    public String label() {
        return label;
    }

    /** The roles there are in it, the most usual first. */
    public List<String> roles() {
        return roles;
    }
}
