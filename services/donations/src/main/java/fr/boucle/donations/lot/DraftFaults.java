package fr.boucle.donations.lot;

import fr.boucle.donations.law.LegalChecks;
import fr.boucle.references.Communes;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft says of its place and its days must be possible when it is written, not only when it is published. */
@Singleton
class DraftFaults {
    private static final Duration LONGEST = Duration.ofDays(731);

    private final LegalChecks checks;
    private final InstantSource clock;
    private final ZoneId zone;

    DraftFaults(LegalChecks checks, InstantSource clock, @Value("${boucle.territory-zone}") ZoneId zone) {
        this.checks = checks;
        this.clock = clock;
        this.zone = zone;
    }

    /** Names a commune that there is not, and each date that has passed or lies too far ahead. */
    void mustBeNone(DraftCommand draft) {
        List<Refusal.FieldFault> faults = new ArrayList<>();
        Instant now = clock.instant();
        if (Communes.shipped().byCode(draft.communeCode()).isEmpty()) {
            faults.add(new Refusal.FieldFault("/communeCode", "is the INSEE code of a commune"));
        }
        if (!draft.claimDeadline().isAfter(now)) {
            faults.add(passed("/claimDeadline"));
        } else if (draft.claimDeadline().isAfter(now.plus(LONGEST))) {
            faults.add(new Refusal.FieldFault("/claimDeadline", "at most two years ahead"));
        }
        if (draft.removalDeadline().isBefore(checks.day())) {
            faults.add(passed("/removalDeadline"));
        }
        if (hasPassed(draft.publicBodiesFrom())) {
            faults.add(passed("/publicBodiesFrom"));
        }
        if (hasPassed(draft.associationsFrom())) {
            faults.add(passed("/associationsFrom"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(
                    CommonRefusal.INVALID, "A lot lies in a commune; its dates lie ahead, at most two years.", faults);
        }
    }

    /** A window opens when its day begins: today's is no day of before. */
    private boolean hasPassed(@Nullable Instant opening) {
        return opening != null && LocalDate.ofInstant(opening, zone).isBefore(checks.day());
    }

    private static Refusal.FieldFault passed(String pointer) {
        return new Refusal.FieldFault(pointer, "must lie ahead");
    }
}
