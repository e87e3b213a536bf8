package fr.boucle.gateway.handover;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A household that comes on a day of hand-overs, by the reference of its request. */
@Serdeable
public record Coming(
        @Nullable Instant startsAt,
        @Nullable String place,
        @Nullable String requestReference,
        String code,
        @Nullable String kind,
        @Nullable List<String> accessories,
        @Nullable String state,
        boolean proxyNamed) {
    @Override
    public List<String> accessories() {
        return accessories == null ? List.of() : accessories;
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
