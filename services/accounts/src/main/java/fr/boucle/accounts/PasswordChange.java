package fr.boucle.accounts;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Another password takes the place of one: every session ends, and its owner is told. */
@Singleton
class PasswordChange {
    private final Members members;
    private final RefreshTokens tokens;
    private final Told told;

    PasswordChange(Members members, RefreshTokens tokens, Told told) {
        this.members = members;
        this.tokens = tokens;
        this.told = told;
    }

    /** Of a member as they were when the new password was judged; refuses what changed meanwhile. */
    @Transactional
    void replace(Member.Active known, String passwordHash, String actor, Supplier<RuntimeException> changed) {
        members.change(known.id(), actor, member -> {
            if (member.equals(known)) {
                return List.of(known.change(passwordHash));
            }
            throw changed.get();
        });
        tokens.endAllOf(known.id());
        told.tell(known.id(), Told.About.PASSWORD_CHANGED);
    }
}
