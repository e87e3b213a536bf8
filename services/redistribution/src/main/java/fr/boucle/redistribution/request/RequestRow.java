package fr.boucle.redistribution.request;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import java.util.UUID;

/** A request as it is kept. */
@MappedEntity("request")
record RequestRow(
        @Id @UuidColumn UUID id,
        String reference,
        long version,
        RequestState state,
        @UuidColumn UUID organisationId,
        @Relation(Relation.Kind.EMBEDDED) LivingColumns living,
        @Relation(Relation.Kind.EMBEDDED) WishColumns wish,
        @Relation(Relation.Kind.EMBEDDED) CareColumns care) {
    static RequestRow of(Asked asked, CareColumns care) {
        return new RequestRow(
                asked.id(),
                asked.reference(),
                0,
                RequestState.WAITING,
                asked.organisation(),
                LivingColumns.of(asked.circumstances()),
                WishColumns.of(asked.wanted()),
                care);
    }

    Requests.Found found() {
        Asked asked = new Asked(id, reference, organisationId, living.circumstances(), wish.wanted(), care.openedAt());
        return new Requests.Found(
                state.of(asked),
                version,
                new Request.Mandate(care.mandateUntil(), care.mandateRevokedAt()),
                care.erasedAt());
    }
}
