package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steward gives a person roles in an organisation, with a code to choose a password. */
@Controller("/api/accounts/members/{id}")
@Tag(name = "members")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
public class InviteMember {
    static final Duration OPEN = Duration.ofDays(7);

    /** What the steward says of a member. */
    @Serdeable
    public record Command(
            @NotBlank @Size(max = 254) String email,
            @NotNull UUID organisationId,
            @NotNull @Size(min = 1, max = 7) Set<@NotBlank String> roles,
            @Nullable @Pattern(regexp = "fr|en") String language) {}

    private final Members members;
    private final Organisations organisations;
    private final Told told;
    private final InstantSource clock;

    InviteMember(Members members, Organisations organisations, Told told, InstantSource clock) {
        this.members = members;
        this.organisations = organisations;
        this.told = told;
        this.clock = clock;
    }

    @Operation(
            summary = "Invite a member, or change roles and address",
            description =
                    "The client chooses the id. Where there is a mail server, a letter (language: fr or en, fr unless told) takes the code"
                            + " to the member (sentTo), and nobody else sees it; else it is shown once. It is kept as a hash and opens PUT "
                            + "/api/accounts/invitations for 7 days. Asked again before that, it gives a new code and ends the old one. For "
                            + "a member who has a password, roles and address change, and the next token has them (within 10 minutes). "
                            + "Each kind of organisation gives its own roles: COLLECTIVITE, PUBLIC_BODY, COMPANY agent, keeper; ASSOCIATION "
                            + "agent, technician, keeper, mediator; MEDIATION mediator; TERRITORY steward, decider; AUDIT auditor.")
    @ApiResponse(responseCode = "201", description = "Invited, with the code or the address it is sent to")
    @ApiResponse(responseCode = "200", description = "Was there: changed, with a new code while no password is chosen")
    @ApiResponse(
            responseCode = "409",
            description = "role-not-for-kind, email-already-used, member-of-another-organisation, member-suspended,"
                    + " auditor-apart: an auditor's address is not changed by others")
    @Put
    @Transactional
    HttpResponse<InvitationView> invite(UUID id, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        Given given = give(id, command, actor);
        boolean written = given.member() instanceof Member.Invited && told.writes();
        if (written) {
            told.tell(id, Told.About.INVITED);
        }
        return InvitationView.answer(given.status(), given.member(), given.code(), written);
    }

    /** A member as an invitation left them, with the code of it. */
    record Given(HttpStatus status, Member member, Secret code) {}

    /** The same without a letter, for whoever hands the code over. */
    @Transactional
    Given give(UUID id, Command command, Actor actor) {
        EmailAddress email =
                EmailAddress.parse(command.email()).orElseThrow(() -> fault("/email", "is not an address"));
        SortedSet<String> roles = new TreeSet<>(command.roles());
        OrganisationKind kind = organisations
                .find(command.organisationId())
                .map(organisation -> organisation.identity().kind())
                .orElseThrow(() -> fault("/organisationId", "is no registered organisation"));
        Secret secret = Secret.draw();
        var code = new Member.Invited.Code(secret.hash(), clock.instant().plus(OPEN));
        var invited = new Member.Invited(id, command.organisationId(), roles, email, code);
        InvitationPolicy.mustHold(facts(null, kind, invited));
        Given given = members.open(invited, actor.signature())
                .map(_ -> new Given(HttpStatus.CREATED, invited, secret))
                .orElseGet(() -> {
                    Members.Found found = members.change(id, actor.signature(), present -> {
                        InvitationPolicy.mustHold(facts(present, kind, invited));
                        tellOfMove(present, email);
                        return change(present, invited);
                    });
                    return new Given(HttpStatus.OK, found.member(), secret);
                });
        members.speaks(id, command.language());
        return given;
    }

    /** Whoever governs may change an address, and the one before hears of it. */
    private void tellOfMove(Member present, EmailAddress other) {
        if (present instanceof Member.Active active && !active.email().equals(other)) {
            told.tellOfMove(active.id(), active.email().value());
        }
    }

    private static InvitationPolicy.Facts facts(
            @Nullable Member present, OrganisationKind kind, Member.Invited wanted) {
        return new InvitationPolicy.Facts(present, kind, InvitationPolicy.Wanted.of(wanted));
    }

    private static List<MemberEvent> change(Member present, Member.Invited wanted) {
        return switch (present) {
            case Member.Invited invited -> List.of(invited.inviteAs(wanted.roles(), wanted.email(), wanted.code()));
            case Member.Active active
            when active.roles().equals(wanted.roles()) && active.email().equals(wanted.email()) -> List.of();
            case Member.Active active -> List.of(active.grant(wanted.roles(), wanted.email()));
            case Member.Suspended _ -> List.of();
        };
    }

    static Refusal fault(String pointer, String detail) {
        return new Refusal(
                CommonRefusal.INVALID,
                "1 field(s) to correct; see errors.",
                List.of(new Refusal.FieldFault(pointer, detail)));
    }
}
