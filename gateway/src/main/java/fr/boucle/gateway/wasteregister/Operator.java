package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who carries or treats waste, and what it has proved. */
@Serdeable
public record Operator(
        String operatorId,
        String name,
        @Nullable String siret,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable List<String> kinds,
        @Nullable List<Proof> proofs) {

    /** A proof and its days. */
    @Serdeable
    public record Proof(
            @Nullable String kind,
            @Nullable String number,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            boolean validToday) {}

    public boolean is(String kind) {
        return kinds != null && kinds.contains(kind);
    }

    /** The last day of such a proof, where it has had one and has none today. */
    Optional<LocalDate> lapsed(List<String> needed) {
        List<Proof> such =
                proofs().stream().filter(proof -> needed.contains(proof.kind())).toList();
        return such.stream().anyMatch(Proof::validToday)
                ? Optional.empty()
                : such.stream()
                        .flatMap(proof -> Stream.ofNullable(proof.validUntil()))
                        .max(Comparator.naturalOrder());
    }

    @Override
    public List<Proof> proofs() {
        return proofs == null ? List.of() : proofs;
    }
}
