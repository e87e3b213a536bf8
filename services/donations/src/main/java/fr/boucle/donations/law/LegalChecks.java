package fr.boucle.donations.law;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Asks the rules of a day, by the territory's calendar. */
@Singleton
public class LegalChecks {
    private final Rules rules;
    private final InstantSource clock;
    private final ZoneId zone;

    LegalChecks(Rules rules, InstantSource clock, @Value("${boucle.territory-zone}") ZoneId zone) {
        this.rules = rules;
        this.clock = clock;
        this.zone = zone;
    }

    /** The day in the territory. */
    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The rules of today. */
    public RuleBook today() {
        return rules.on(day());
    }

    /** The rules that held, or will hold, on a day. */
    public RuleBook on(LocalDate day) {
        return rules.on(day);
    }
}
