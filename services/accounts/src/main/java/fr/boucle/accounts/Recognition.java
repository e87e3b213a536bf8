package fr.boucle.accounts;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Who somebody is, read in a transaction of its own: hashing a password is dear, and no connection waits for it. */
@Singleton
class Recognition {
    private final Members members;
    private final Organisations organisations;

    Recognition(Members members, Organisations organisations) {
        this.members = members;
        this.organisations = organisations;
    }

    /** The member with a password who signs in with this address. */
    @Transactional(readOnly = true)
    Optional<Member.Active> member(EmailAddress email) {
        return members.active(email);
    }

    /** The member with a password under this id. */
    @Transactional(readOnly = true)
    Optional<Member.Active> member(UUID id) {
        return members.active(id);
    }

    /** The organisation, if it may act now. */
    @Transactional(readOnly = true)
    Optional<Identity> acting(UUID organisation) {
        return organisations.acting(organisation);
    }
}
