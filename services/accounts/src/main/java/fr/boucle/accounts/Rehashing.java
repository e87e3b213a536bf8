package fr.boucle.accounts;

import fr.boucle.web.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passwords that were hashed when that was cheaper: each is hashed anew when its owner next signs in. */
@Singleton
class Rehashing {
    private static final Logger LOG = LoggerFactory.getLogger(Rehashing.class);

    private final PasswordHashing hashing;
    private final Members members;

    Rehashing(PasswordHashing hashing, Members members) {
        this.hashing = hashing;
        this.members = members;
    }

    /** Right after the password was found to be right; where too many wait, at the next sign-in. */
    void raise(Member.Active member, String password) {
        if (!hashing.isBelow(member.passwordHash())) {
            return;
        }
        try {
            replace(member, hashing.hash(password));
        } catch (Refusal busy) {
            LOG.info("a password keeps its old hash until the next sign-in: {}", busy.getMessage());
        }
    }

    @Transactional
    void replace(Member.Active member, String fresh) {
        members.rehash(member, fresh);
    }
}
