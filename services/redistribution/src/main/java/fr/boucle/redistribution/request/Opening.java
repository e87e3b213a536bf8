package fr.boucle.redistribution.request;

import fr.boucle.persistence.Idempotency;
import fr.boucle.redistribution.household.Fingerprints;
import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.values.Ids;
import fr.boucle.web.Version;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a request once, whoever asks, and answers the household's code. The code is derived from the reference, so a
 * repeated post gets it again although it is stored nowhere.
 */
@Singleton
class Opening {
    static final String PATH = "/api/redistribution/requests/";

    private final Requests requests;
    private final Households households;
    private final Notifications notifications;
    private final Fingerprints fingerprints;
    private final Admission admission;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Opening(
            Requests requests,
            Households households,
            Notifications notifications,
            Fingerprints fingerprints,
            Admission admission,
            Idempotency idempotency,
            InstantSource clock) {
        this.requests = requests;
        this.households = households;
        this.notifications = notifications;
        this.fingerprints = fingerprints;
        this.admission = admission;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * The answer to an opening.
     *
     * @param reference not secret, names the request
     * @param trackingCode secret, for the household alone; said now and never again
     */
    @Serdeable
    record View(String reference, String trackingCode) {
        @Override
        public String toString() {
            return "Opened " + reference;
        }
    }

    MutableHttpResponse<?> open(
            OpenRequestCommand asked, UUID organisation, @Nullable UUID member, String actor, @Nullable String key) {
        MutableHttpResponse<?> kept = idempotency.once(
                key,
                member == null ? "household" : member.toString(),
                "POST " + PATH,
                fingerprints.ofContent(asked),
                () -> make(asked, organisation, member, actor));
        String reference =
                String.valueOf(kept.getHeaders().get(HttpHeaders.LOCATION)).substring(PATH.length());
        return new Version(0)
                .tag(HttpResponse.created(
                        new View(reference, fingerprints.trackingCode(reference)), URI.create(PATH + reference)));
    }

    private MutableHttpResponse<?> make(
            OpenRequestCommand asked, UUID organisation, @Nullable UUID member, String actor) {
        String area = admission.admit(asked);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Ids.next();
        Request.Waiting request = new Request.Waiting(asked.asked(id, Reference.draw("R", random), organisation, now));
        String reference = request.asked().reference();
        requests.open(request, member, asked.mandateUntil(), area, actor);
        households.keep(id, reference, new Households.Sealed(asked.contact(), asked.mandatePurpose()), now);
        notifications.queue(id, Letter.Kind.RECEIVED);
        return HttpResponse.created(URI.create(PATH + reference));
    }
}
