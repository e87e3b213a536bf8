package fr.boucle.web;

import java.util.Set;
import java.util.UUID;

/**
 * Who asks, as the verified token says; never taken from a body. A controller's method has it as a parameter.
 *
 * @param member the person's opaque id
 * @param organisation the one organisation the token names
 * @param roles the roles held there
 */
public record Actor(UUID member, UUID organisation, Set<String> roles) {
    /**
     * Whether the token carries the role.
     *
     * @param role one of {@link Role}
     */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** How events name the actor: roles, organisation and opaque member id, no name. */
    public String signature() {
        return String.join("+", roles.stream().sorted().toList()) + "/" + organisation + "/" + member;
    }
}
