package fr.boucle.donations.lot;

import fr.boucle.donations.law.LegalChecks;
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

/** What a draft says of days must be possible when it is written, not only when it is published. */
@Singleton
class LotDates {
    private static final Duration LONGEST = Duration.ofDays(731);

    private final LegalChecks checks;
    private final InstantSource clock;
    private final ZoneId zone;

    LotDates(LegalChecks checks, InstantSource clock, @Value("${boucle.territory-zone}") ZoneId zone) {
        this.checks = checks;
        this.clock = clock;
        this.zone = zone;
    }

    /** Names each date that has passed, or lies too far ahead. */
    void mustLieAhead(DraftCommand draft) {
        List<Refusal.FieldFault> faults = new ArrayList<>();
        Instant now = clock.instant();
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
            throw new Refusal(CommonRefusal.INVALID, "The dates of a lot lie ahead, at most two years.", faults);
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
