package fr.boucle.redistribution;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as its row. */
@MappedEntity("request")
record RequestRow(
        @Id @UuidColumn UUID id,
        String reference,
        long version,
        State state,
        @UuidColumn UUID organisationId,
        @UuidColumn @Nullable UUID openedBy,
        Need need,
        String household,
        int people,
        String communeCode,
        String uses,
        DeviceKind kindWanted,
        boolean mobility,
        boolean internet,
        String accessories,
        boolean accessibleEquipment,
        @Nullable LocalDate mandateUntil,
        @Nullable Instant mandateRevokedAt,
        Instant openedAt,
        Instant lastContactAt,
        @Nullable Instant erasedAt) {
    enum State {
        WAITING,
        POSTPONED,
        GRANTED,
        SERVED,
        REFUSED,
        CLOSED;

        boolean isQueued() {
            return this == WAITING || this == POSTPONED;
        }
    }

    static RequestRow opened(Asked asked, @Nullable UUID openedBy, @Nullable LocalDate mandateUntil) {
        return new RequestRow(
                asked.id(),
                asked.reference(),
                0,
                State.WAITING,
                asked.organisation(),
                openedBy,
                asked.need(),
                Codes.join(asked.household()),
                asked.people(),
                asked.communeCode(),
                Codes.join(asked.use()),
                asked.kindWanted(),
                asked.mobility(),
                asked.internet(),
                Codes.join(asked.accessories()),
                asked.accessibleEquipment(),
                mandateUntil,
                null,
                asked.openedAt(),
                asked.openedAt(),
                null);
    }

    Request request() {
        return switch (state) {
            case WAITING -> new Request.Waiting(asked());
            case POSTPONED -> new Request.Postponed(asked());
            case GRANTED -> new Request.Granted(asked());
            case SERVED -> new Request.Served(asked());
            case REFUSED -> new Request.Refused(asked());
            case CLOSED -> new Request.Closed(asked());
        };
    }

    static State state(Request request) {
        return switch (request) {
            case Request.Waiting _ -> State.WAITING;
            case Request.Postponed _ -> State.POSTPONED;
            case Request.Granted _ -> State.GRANTED;
            case Request.Served _ -> State.SERVED;
            case Request.Refused _ -> State.REFUSED;
            case Request.Closed _ -> State.CLOSED;
        };
    }

    Asked asked() {
        return new Asked(
                id,
                reference,
                organisationId,
                need,
                Codes.split(household, Situation::valueOf),
                people,
                communeCode,
                Codes.split(uses, Use::valueOf),
                kindWanted,
                mobility,
                internet,
                Codes.split(accessories),
                accessibleEquipment,
                openedAt);
    }
}
