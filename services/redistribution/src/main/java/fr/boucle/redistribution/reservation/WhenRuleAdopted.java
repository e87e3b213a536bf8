package fr.boucle.redistribution.reservation;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** The price caps have one door, donations' rules: what is adopted there is what a household pays at most, from the same day. */
@Singleton
class WhenRuleAdopted implements Reaction<WhenRuleAdopted.RuleAdopted> {
    private static final String CAP = "RESALE_CAP";

    private final PriceCaps caps;

    WhenRuleAdopted(PriceCaps caps) {
        this.caps = caps;
    }

    /**
     * A rule's next value.
     *
     * @param amount of a cap: cents, taxes included
     */
    @Serdeable
    record RuleAdopted(String rule, String subject, long amount, LocalDate validFrom) {}

    @Override
    public String on() {
        return "fr.boucle.donations.RuleAdopted.v1";
    }

    @Override
    public Class<RuleAdopted> event() {
        return RuleAdopted.class;
    }

    @Override
    public void handle(RuleAdopted event, Envelope envelope) {
        if (event.rule().equals(CAP)) {
            caps.follow(DeviceKind.valueOf(event.subject()), event.amount(), event.validFrom());
        }
    }
}
