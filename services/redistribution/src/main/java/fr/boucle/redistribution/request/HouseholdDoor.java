package fr.boucle.redistribution.request;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.household.Looks;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The door without an account: a tracking code opens one request. So many may knock in a minute, over all; how many of
 * them from one address is for the gateway to say.
 */
@Singleton
public class HouseholdDoor {
    private final Requests requests;
    private final Households households;
    private final Looks looks;
    private final InstantSource clock;
    private final Bucket bucket;

    HouseholdDoor(
            Requests requests,
            Households households,
            Looks looks,
            InstantSource clock,
            @Value("${boucle.household-door-per-minute:600}") int perMinute) {
        this.requests = requests;
        this.households = households;
        this.looks = looks;
        this.clock = clock;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    void knock() {
        if (!bucket.tryConsume(1)) {
            throw new Refusal(RedistributionRefusal.TOO_MANY, "Try again in a minute.");
        }
    }

    /** The request of a code, as a contact of the household: the retention clock starts again. */
    public Requests.Found enter(String trackingCode, String what) {
        knock();
        Requests.Found found = households
                .requestOf(trackingCode)
                .flatMap(requests::find)
                .orElseThrow(
                        () -> new Refusal(CommonRefusal.NOT_FOUND, "No request has this code: check its symbols."));
        looks.byHousehold(found.id(), what);
        requests.touch(found.id(), clock.instant());
        return found;
    }
}
