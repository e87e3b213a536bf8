package fr.boucle.gateway.structures;

import fr.boucle.gateway.session.Member;
import fr.boucle.references.Communes;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a structure asked for a place of its own. */
@Serdeable
public record Endowment(
        String reference,
        @Nullable String state,
        @Nullable String organisationName,
        @Nullable String place,
        @Nullable String communeCode,
        @Nullable Integer keptMonths,
        @Nullable List<Wanted> wanted,
        @Nullable List<Wanted> granted,
        long promised,
        long delivered,
        long returned,
        @Nullable Instant askedAt,
        @Nullable String needs,
        @Nullable String answersFor,
        boolean own,
        @Nullable String reasonCode,
        @Nullable String explanation,
        @Nullable Instant decidedAt,
        @Nullable String ending,
        @Nullable List<Held> devices) {
    /** So many of a kind. */
    @Serdeable
    public record Wanted(String kind, int number) {}

    /** A device that it was promised, has or had. */
    @Serdeable
    public record Held(
            String reservationId,
            @Nullable String code,
            @Nullable String kind,
            @Nullable String model,
            @Nullable String workshopId,
            @Nullable String state) {
        public boolean is(String wanted) {
            return wanted.equals(state);
        }
    }

    @Override
    public List<Wanted> wanted() {
        return wanted == null ? List.of() : wanted;
    }

    @Override
    public List<Wanted> granted() {
        return granted == null ? List.of() : granted;
    }

    @Override
    public List<Held> devices() {
        return devices == null ? List.of() : devices;
    }

    public boolean is(String wantedState) {
        return wantedState.equals(state);
    }

    public String commune() {
        return communeCode == null ? "" : Communes.shipped().nameOf(communeCode);
    }

    /** Those in this state that the member's own workshop prepares. */
    public List<Held> own(Optional<Member> member, String wantedState) {
        return devices().stream()
                .filter(device -> device.is(wantedState))
                .filter(device -> member.filter(one -> one.organisationId().equals(device.workshopId()))
                        .isPresent())
                .toList();
    }

    String to() {
        return "/dotations/" + reference;
    }
}
