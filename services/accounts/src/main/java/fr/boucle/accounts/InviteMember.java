package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steward gives a person roles in an organisation, with a code to choose a password. */
@Controller("/api/accounts/members/{id}")
@Tag(name = "members")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class InviteMember {
    static final Duration OPEN = Duration.ofDays(7);

    private final Members members;
    private final Organisations organisations;
    private final InstantSource clock;

    InviteMember(Members members, Organisations organisations, InstantSource clock) {
        this.members = members;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Operation(
            summary = "Invite a member, or change roles and address",
            description =
                    "The client chooses the id. The code is shown once and kept as a hash; it opens PUT "
                            + "/api/accounts/invitations for 7 days. Asked again before that, it gives a new code and ends the old one. For "
                            + "a member who has a password, roles and address change, and the next token has them (within 10 minutes). "
                            + "Each kind of organisation gives its own roles: COLLECTIVITE, PUBLIC_BODY, COMPANY agent, keeper; ASSOCIATION "
                            + "agent, technician, keeper, mediator; MEDIATION mediator; TERRITORY steward, decider; AUDIT auditor.")
    @ApiResponse(responseCode = "201", description = "Invited, with the code")
    @ApiResponse(responseCode = "200", description = "Was there: changed, with a new code while no password is chosen")
    @ApiResponse(
            responseCode = "409",
            description = "role-not-for-kind, email-already-used, member-of-another-organisation, member-suspended")
    @Put
    @Transactional
    HttpResponse<Invitation> invite(UUID id, @Valid @Body MemberSheet sheet, @Parameter(hidden = true) Actor actor) {
        EmailAddress email = EmailAddress.parse(sheet.email()).orElseThrow(() -> fault("/email", "is not an address"));
        SortedSet<String> roles = new TreeSet<>(sheet.roles());
        requireRoles(sheet.organisationId(), roles);
        Secret code = Secret.draw();
        Instant until = clock.instant().plus(OPEN);
        var invited = new Member.Invited(id, sheet.organisationId(), roles, email, code.hash(), until);
        Optional<MemberRow> before = members.lock(id);
        if (before.isEmpty()) {
            members.add(invited, clock.instant());
            return answer(HttpStatus.CREATED, invited, code.text(), until);
        }
        return change(before.get(), invited, code.text());
    }

    private HttpResponse<Invitation> change(MemberRow row, Member.Invited wanted, String code) {
        Member present = row.member();
        if (!present.organisationId().equals(wanted.organisationId())) {
            throw new Refusal(AccountRefusal.MEMBER_ELSEWHERE, "Invite the person there under a new id.");
        }
        return switch (present) {
            case Member.Invited _ -> {
                members.replace(row, wanted);
                yield answer(HttpStatus.OK, wanted, code, wanted.invitedUntil());
            }
            case Member.Active active -> {
                Member.Active changed = active.with(wanted.roles(), wanted.email());
                members.replace(row, changed);
                yield answer(HttpStatus.OK, changed, null, null);
            }
            case Member.Suspended _ ->
                throw new Refusal(AccountRefusal.MEMBER_SUSPENDED, "Invite the person again under a new id.");
        };
    }

    private void requireRoles(UUID organisationId, SortedSet<String> roles) {
        OrganisationKind kind = organisations
                .find(organisationId)
                .map(OrganisationRow::kind)
                .orElseThrow(() -> fault("/organisationId", "is no registered organisation"));
        List<String> foreign = roles.stream().filter(role -> !kind.gives(role)).toList();
        if (!foreign.isEmpty()) {
            throw new Refusal(
                    AccountRefusal.ROLE_NOT_FOR_KIND,
                    "A " + kind + " gives " + new TreeSet<>(kind.roles()) + ", not " + foreign + ".");
        }
    }

    static HttpResponse<Invitation> answer(
            HttpStatus status, Member member, @Nullable String code, @Nullable Instant until) {
        return HttpResponse.<Invitation>status(status)
                .body(new Invitation(member.id(), member.organisationId(), member.roles(), code, until))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Refusal fault(String pointer, String detail) {
        return new Refusal(
                CommonRefusal.INVALID,
                "1 field(s) to correct; see errors.",
                List.of(new Refusal.FieldFault(pointer, detail)));
    }
}
