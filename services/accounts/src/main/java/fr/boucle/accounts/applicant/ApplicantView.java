package fr.boucle.accounts.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.boucle.accounts.RegisterOrganisation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation that asks to take part, as the steward and whoever writes for it read it. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicantView(
        UUID id,
        ApplicantState state,
        RegisterOrganisation.Command organisation,
        String email,
        @Nullable String words,
        @Nullable String answer,
        Instant sentAt,
        @Nullable Instant decidedAt) {
    static ApplicantView of(Applicant one) {
        return new ApplicantView(
                one.id(),
                one.state(),
                one.sheet(),
                one.email(),
                one.words(),
                one.answer(),
                one.sentAt(),
                one.decidedAt());
    }

    /** For whoever may read it, and for nobody's store. */
    HttpResponse<ApplicantView> answered() {
        return HttpResponse.ok(this).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
