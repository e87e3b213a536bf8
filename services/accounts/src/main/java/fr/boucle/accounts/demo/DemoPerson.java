package fr.boucle.accounts;

import java.util.Set;
import java.util.UUID;

/** An invented person of the demonstration, with one role. */
record DemoPerson(UUID id, UUID organisation, String email, String role) {
    InviteMember.Command command() {
        return new InviteMember.Command(email, organisation, Set.of(role));
    }
}
