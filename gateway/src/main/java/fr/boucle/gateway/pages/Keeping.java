package fr.boucle.gateway.pages;

import fr.boucle.web.Role;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose a register is: what is lent to be read is not offered to be changed. */
public final class Keeping {
    private Keeping() {}

    /** Whether a list may hold more than its reader's own, so that each row says whose it is. */
    public static boolean seesOthers(Page page, Stream<@Nullable String> organisationIds) {
        return page.is(Role.AUDITOR) || organisationIds.filter(Objects::nonNull).anyMatch(id -> !by(page, id));
    }

    /** Whether whoever reads the page keeps the register of this organisation. */
    public static boolean by(Page page, @Nullable String organisationId) {
        return page.is(Role.KEEPER)
                && page.member()
                        .filter(member -> member.organisationId().equals(organisationId))
                        .isPresent();
    }
}
