package fr.boucle.donations;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Asks the rules of today, by the territory's calendar. */
@Singleton
class LegalChecks {
    private final Rules rules;
    private final Devices devices;
    private final InstantSource clock;
    private final ZoneId zone;

    LegalChecks(Rules rules, Devices devices, InstantSource clock, @Value("${boucle.territory-zone}") ZoneId zone) {
        this.rules = rules;
        this.devices = devices;
        this.clock = clock;
        this.zone = zone;
    }

    /** The day in the territory. */
    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The rules of today. */
    RuleBook today() {
        return rules.on(day());
    }

    ValueEstimate value(Devices.Row device, RuleBook book) {
        return ValueEstimate.of(
                device.kind(), device.acquiredOn(), devices.details(device).priceCents(), book);
    }

    Eligibility eligibility(Devices.Row device, Organisation donor, Organisation taker, Resale resale) {
        return eligibility(device, donor, taker, resale, today());
    }

    Eligibility eligibility(Devices.Row device, Organisation donor, Organisation taker, Resale resale, RuleBook book) {
        long value = value(device, book).valueCents();
        return Eligibility.of(
                new Eligibility.Question(donor, taker, device.kind(), device.orientation(), value, resale), book);
    }
}
