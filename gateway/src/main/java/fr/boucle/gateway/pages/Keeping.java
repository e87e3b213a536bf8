package fr.boucle.gateway.pages;

import fr.boucle.web.Role;
import org.jspecify.annotations.Nullable;

/** Whose a register is: what is lent to be read is not offered to be changed. */
public final class Keeping {
    private Keeping() {}

    /** Whether whoever reads the page keeps the register of this organisation. */
    public static boolean by(Page page, @Nullable String organisationId) {
        return page.is(Role.KEEPER)
                && page.member()
                        .filter(member -> member.organisationId().equals(organisationId))
                        .isPresent();
    }
}
