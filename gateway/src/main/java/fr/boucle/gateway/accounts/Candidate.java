package fr.boucle.gateway.accounts;

import fr.boucle.web.OrganisationKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An organisation that asks to take part, with what the steward and whoever writes for it told one another. */
@Serdeable
public record Candidate(
        String id,
        @Nullable String state,
        @Nullable CandidateSheet organisation,
        @Nullable String email,
        @Nullable String words,
        @Nullable String answer,
        @Nullable Instant sentAt) {
    public boolean is(String wanted) {
        return wanted.equals(state);
    }

    /** Whether somebody is still to act on it. */
    public boolean isOpen() {
        return is("WAITING") || is("ASKED");
    }

    /** What it says of itself. */
    public CandidateSheet sheet() {
        return organisation == null ? CandidateSheet.NONE : organisation;
    }

    /** What its people may do. */
    public List<String> roles() {
        return Stream.of(OrganisationKind.values())
                .filter(one -> one.name().equals(sheet().kind()))
                .flatMap(one -> one.roles().stream())
                .toList();
    }
}
