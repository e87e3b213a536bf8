package fr.boucle.accounts.applicant;

import fr.boucle.accounts.AccountRefusal;
import fr.boucle.accounts.Admission;
import fr.boucle.accounts.InviteMember;
import fr.boucle.accounts.Told;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steward's word on an organisation that asks to take part: a question, yes, or no with the reason. */
@Controller("/api/accounts/applications/{id}")
@Tag(name = "applications")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class DecideApplication {
    /** What is asked, or why not. */
    @Serdeable
    record Command(@NotBlank @Size(min = 10, max = 500) String words) {}

    /** What the person who wrote will do. */
    @Serdeable
    record ApprovalCommand(@NotNull @Size(min = 1, max = 7) Set<@NotBlank String> roles) {}

    private final Applicants applicants;
    private final Admission admission;
    private final Told told;

    DecideApplication(Applicants applicants, Admission admission, Told told) {
        this.applicants = applicants;
        this.admission = admission;
        this.told = told;
    }

    @Operation(
            summary = "Ask for what is missing",
            description = "A letter takes the question; the application waits for the answer.")
    @ApiResponse(responseCode = "204", description = "Asked")
    @ApiResponse(responseCode = "409", description = "application-not-open: it is decided")
    @Put("/question")
    @Transactional
    HttpResponse<?> ask(UUID id, @Valid @Body Command command) {
        Optional<Applicant> open = open(id, ApplicantState.ASKED, command.words());
        open.ifPresent(_ -> {
            applicants.ask(id, command.words().strip());
            told.tell(id, Told.About.APPLICATION_ASKED);
        });
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "Let the organisation take part",
            description =
                    "It is registered and approved under the application's id, and whoever wrote is invited with these roles, all or nothing."
                            + " Repeated, it changes nothing.")
    @ApiResponse(responseCode = "204", description = "Approved, and the invitation is on its way")
    @ApiResponse(
            responseCode = "409",
            description =
                    "application-not-open; identifier-already-registered; email-already-used; status-lapsed; role-not-for-kind")
    @Put("/approval")
    @Transactional
    HttpResponse<?> approve(UUID id, @Valid @Body ApprovalCommand command, @Parameter(hidden = true) Actor actor) {
        open(id, ApplicantState.APPROVED, null).ifPresent(one -> {
            var first = new InviteMember.Command(one.email(), id, command.roles(), one.language());
            admission.admit(id, one.sheet(), first, Ids.next(), actor);
            applicants.end(id, ApplicantState.APPROVED, null);
        });
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "Refuse an application",
            description = "A letter leads to the reason. Repeated, it changes nothing.")
    @ApiResponse(responseCode = "204", description = "Refused")
    @ApiResponse(responseCode = "409", description = "application-not-open: it is decided")
    @Put("/refusal")
    @Transactional
    HttpResponse<?> refuse(UUID id, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        open(id, ApplicantState.REFUSED, command.words()).ifPresent(_ -> {
            applicants.end(id, ApplicantState.REFUSED, command.words().strip());
            admission.noteRefused(id, actor);
            told.tell(id, Told.About.APPLICATION_REFUSED);
        });
        return HttpResponse.noContent();
    }

    /** The application, locked; none where this was said already. */
    private Optional<Applicant> open(UUID id, ApplicantState wanted, @Nullable String words) {
        Applicant one = applicants.lock(id);
        if (one.state() == wanted && (words == null || words.strip().equals(one.words()))) {
            return Optional.empty();
        }
        if (!one.state().isOpen()) {
            throw new Refusal(AccountRefusal.APPLICATION_NOT_OPEN, "It is " + one.state() + ".");
        }
        return Optional.of(one);
    }
}
