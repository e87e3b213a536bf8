package fr.boucle.gateway.handover;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation that brings devices to households: home, to a relay, or both. */
@Serdeable
public record DeliveryPartner(
        String partnerId,
        String name,
        @Nullable String phone,
        @Nullable List<String> ways) {
    static final List<String> WAYS = List.of("HOME", "RELAY");
    static final List<String> HALVES = List.of("MORNING", "AFTERNOON");

    @Override
    public List<String> ways() {
        return ways == null ? List.of() : ways.stream().sorted().toList();
    }

    /** The device of one household that it brings. */
    @Serdeable
    public record Brought(
            String partner,
            @Nullable String phone,
            @Nullable String way,
            @Nullable LocalDate day,
            @Nullable String half) {}

    /** One of those that it brings on a day. */
    @Serdeable
    public record Carried(
            String requestReference,
            String code,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String way,
            @Nullable String half) {}
}
