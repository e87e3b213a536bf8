package fr.boucle.donations.convention;

import fr.boucle.donations.device.Cession;
import fr.boucle.donations.law.Resale;
import fr.boucle.values.ByName;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is agreed. */
@ByName
record ConventionTerms(
        UUID id,
        UUID claimId,
        UUID donor,
        UUID taker,
        String textSha256,
        String legalBasis,
        Resale resale,
        @Nullable LocalDate erasureDeadline,
        LocalDate removalDeadline,
        int deviceCount) {
    Cession cession() {
        return new Cession(id, taker, legalBasis, resale, erasureDeadline);
    }
}
