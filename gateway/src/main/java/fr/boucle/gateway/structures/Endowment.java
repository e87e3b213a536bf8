package fr.boucle.gateway.structures;

import fr.boucle.gateway.session.Member;
import fr.boucle.references.Communes;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
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
        long prepared,
        long delivered,
        long returned,
        @Nullable Instant askedAt,
        @Nullable Instant changedAt,
        @Nullable String needs,
        @Nullable String answersFor,
        boolean own,
        @Nullable String reasonCode,
        @Nullable String explanation,
        @Nullable Instant decidedAt,
        @Nullable String ending,
        @Nullable LocalDate dueOn,
        @Nullable SecondLook secondLook,
        @Nullable List<Decided> decisions,
        @Nullable List<WrittenLetter> letters,
        @Nullable List<HeldDevice> devices,
        @Nullable List<Preparer> workshops) {
    /** So many of a kind. */
    @Serdeable
    public record Wanted(String kind, int number) {}

    /** A decision; the words of one are empty once they are forgotten. */
    @Serdeable
    public record Decided(
            String outcome,
            @Nullable List<Wanted> granted,
            @Nullable String reasonCode,
            @Nullable String explanation,
            @Nullable Instant decidedAt) {
        @Override
        public List<Wanted> granted() {
            return granted == null ? List.of() : granted;
        }

        @Override
        public String toString() {
            return "Decided";
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
    public List<Decided> decisions() {
        return decisions == null ? List.of() : decisions;
    }

    @Override
    public List<WrittenLetter> letters() {
        return letters == null ? List.of() : letters;
    }

    /** Whether what was last granted went back before it was handed over. */
    public boolean isReopened() {
        return (is("ASKED") || is("WITHDRAWN"))
                && !decisions().isEmpty()
                && decisions().getLast().outcome().equals("ACCEPTED");
    }

    /** The day by which its devices come back. */
    public @Nullable LocalDate backOn() {
        return is("ACCEPTED") ? dueOn : null;
    }

    /** The last day of an answer, where a refusal is looked at again. */
    public @Nullable LocalDate answerBy() {
        return is("ASKED") ? dueOn : null;
    }

    @Override
    public List<HeldDevice> devices() {
        return devices == null ? List.of() : devices;
    }

    /** The workshops that still have devices for it. */
    public List<Preparer> preparing() {
        return workshops == null
                ? List.of()
                : workshops.stream()
                        .filter(one -> !one.of(promisedOnes()).isEmpty())
                        .toList();
    }

    /** Promised to it, and not handed over yet. */
    public List<HeldDevice> promisedOnes() {
        return devices().stream().filter(HeldDevice::isPromised).toList();
    }

    /** The name of the workshop that prepares a device. */
    public String workshop(HeldDevice device) {
        return workshops == null
                ? ""
                : workshops.stream()
                        .filter(one -> one.workshopId().equals(device.workshopId()))
                        .map(Preparer::name)
                        .findFirst()
                        .orElse("");
    }

    public boolean is(String wantedState) {
        return wantedState.equals(state);
    }

    public String commune() {
        return communeCode == null ? "" : Communes.shipped().nameOf(communeCode);
    }

    /** Those in these states that the member's own workshop prepares. */
    public List<HeldDevice> own(Optional<Member> member, String... states) {
        return devices().stream()
                .filter(device -> device.state() != null && List.of(states).contains(device.state()))
                .filter(device -> device.isOf(member))
                .toList();
    }

    String to() {
        return "/dotations/" + reference;
    }
}
