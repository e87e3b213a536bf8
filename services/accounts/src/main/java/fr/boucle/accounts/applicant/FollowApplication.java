package fr.boucle.accounts.applicant;

import fr.boucle.accounts.AccountRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whoever asked for an organisation to take part comes back with the code of a letter. */
@Controller("/api/accounts/followed-applications")
@Tag(name = "applications")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowApplication {
    /** The code of the last letter. */
    @Serdeable
    record Command(@NotBlank @Size(max = 100) String code) {
        @Override
        public String toString() {
            return "(a code)";
        }
    }

    /** The code, and what the steward wanted to know. */
    @Serdeable
    record AnswerCommand(
            @NotBlank @Size(max = 100) String code,
            @NotBlank @Size(min = 2, max = 500) String answer) {
        @Override
        public String toString() {
            return "(a code and an answer)";
        }
    }

    private final Applicants applicants;

    FollowApplication(Applicants applicants) {
        this.applicants = applicants;
    }

    @Operation(
            summary = "How far an application is",
            description =
                    "state is SENT, WAITING (for the steward), ASKED (for an answer), APPROVED, REFUSED or WITHDRAWN; words are"
                            + " the steward's question, or why not. The code is the last letter's.")
    @ApiResponse(responseCode = "200", description = "The application")
    @ApiResponse(responseCode = "404", description = "not-found: no application has this code")
    @Post
    @Transactional
    HttpResponse<ApplicantView> show(@Valid @Body Command command) {
        return ApplicantView.of(applicants.follow(command.code())).answered();
    }

    @Operation(
            summary = "Confirm the address of an application",
            description = "From now on the steward sees it. Repeated, it changes nothing.")
    @ApiResponse(responseCode = "204", description = "Confirmed")
    @Put("/confirmation")
    @Transactional
    HttpResponse<?> confirm(@Valid @Body Command command) {
        Applicant one = applicants.follow(command.code());
        if (one.state() == ApplicantState.SENT) {
            applicants.confirm(one.id());
        }
        return HttpResponse.noContent();
    }

    @Operation(summary = "Answer what the steward asks", description = "Then it waits for the steward again.")
    @ApiResponse(responseCode = "204", description = "Answered")
    @ApiResponse(responseCode = "409", description = "application-not-open: nothing is asked")
    @Put("/answer")
    @Transactional
    HttpResponse<?> answer(@Valid @Body AnswerCommand command) {
        Applicant one = applicants.follow(command.code());
        if (one.state() != ApplicantState.ASKED) {
            throw new Refusal(AccountRefusal.APPLICATION_NOT_OPEN, "Nothing is asked of you now.");
        }
        applicants.answer(one.id(), command.answer().strip());
        return HttpResponse.noContent();
    }

    @Operation(summary = "Withdraw an application", description = "Repeated, it changes nothing.")
    @ApiResponse(responseCode = "204", description = "Withdrawn")
    @ApiResponse(responseCode = "409", description = "application-not-open: it is decided")
    @Put("/withdrawal")
    @Transactional
    HttpResponse<?> withdraw(@Valid @Body Command command) {
        Applicant one = applicants.follow(command.code());
        if (one.state() != ApplicantState.WITHDRAWN) {
            if (!one.state().isOpen()) {
                throw new Refusal(AccountRefusal.APPLICATION_NOT_OPEN, "It is decided, or not confirmed yet.");
            }
            applicants.end(one.id(), ApplicantState.WITHDRAWN, null);
        }
        return HttpResponse.noContent();
    }
}
