package fr.boucle.donations.fate;

import fr.boucle.values.Published;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What was sent and what was received differ in a device, until its donor explains it. */
sealed interface Difference {
    /** Which difference it is, of whose device. */
    record Subject(UUID deviceId, String kind, UUID donor, UUID conventionId) {}

    record Open(Subject subject) implements Difference {
        DifferenceClosed close(String explanationCode, Instant at) {
            return new DifferenceClosed(
                    subject.deviceId(), subject.conventionId(), subject.donor(), subject.kind(), explanationCode, at);
        }
    }

    record Closed(Subject subject) implements Difference {}

    /** The difference of a device is explained and over. */
    @Serdeable
    record DifferenceClosed(
            UUID deviceId,
            UUID conventionId,
            UUID donorOrganisationId,
            String difference,
            String explanationCode,
            Instant closedAt)
            implements Published {}
}
