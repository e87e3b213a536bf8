package fr.boucle.wasteregister.delegation;

import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.Bounds;
import fr.boucle.web.CommonRefusal;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A keeper lets another organisation read its register, until a moment; it may end that earlier. */
@Tag(name = "delegations")
@Controller("/api/waste-register/delegations")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class DelegateReading {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Delegations delegations;
    private final Organisations organisations;
    private final Bounds bounds;
    private final InstantSource clock;

    DelegateReading(Delegations delegations, Organisations organisations, Bounds bounds, InstantSource clock) {
        this.delegations = delegations;
        this.organisations = organisations;
        this.bounds = bounds;
        this.clock = clock;
    }

    @Serdeable
    record Command(
            @NotNull UUID readerOrganisationId,
            @NotBlank @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String purpose,
            @NotNull Instant validUntil,
            Delegations.@Nullable Scope scope) {}

    @Operation(
            summary = "Delegate reading",
            description =
                    "Members of the other organisation with the role keeper or auditor read this register's lots,"
                            + " lines, entries and exports until validUntil (at most 366 days); each look is journaled."
                            + " purpose is a code, for instance AUDIT. scope DECLARE: they may also record"
                            + " declarations on the State's platform. The id is the client's; repeating changes nothing. 409 access-already-lent while that organisation has one: end it first.")
    @Put("/{id}")
    @Transactional
    HttpResponse<DelegationView> put(UUID id, @Body Command asked, @Parameter(hidden = true) Actor actor) {
        Instant now = clock.instant();
        Refusal.throwAll(Stream.of(
                bounds.of(asked),
                Optional.ofNullable(asked.validUntil()).flatMap(until -> soon(until, now)),
                Optional.ofNullable(asked.readerOrganisationId()).flatMap(reader -> another(reader, actor))));
        delegations.open(actor.organisation(), asked.readerOrganisationId(), now).stream()
                .filter(open -> !open.id().equals(id))
                .findFirst()
                .ifPresent(open -> {
                    throw lent(open);
                });
        Delegation granted = delegations.grant(new Delegation(
                id,
                actor.organisation(),
                asked.readerOrganisationId(),
                asked.purpose(),
                asked.scope() == null ? Delegations.Scope.READ : asked.scope(),
                now,
                asked.validUntil(),
                null));
        return HttpResponse.ok(DelegationView.of(
                own(granted, actor),
                organisations.nameOf(granted.reader()).orElse(""),
                organisations.nameOf(granted.owner()).orElse("")));
    }

    private static Optional<Refusal> soon(Instant until, Instant now) {
        return until.isAfter(now) && !until.isAfter(now.plus(LONGEST))
                ? Optional.empty()
                : Optional.of(about("/validUntil", "validUntil lies within the next 366 days."));
    }

    private static Optional<Refusal> another(UUID reader, Actor actor) {
        return reader.equals(actor.organisation())
                ? Optional.of(about(
                        "/readerOrganisationId",
                        "It is your own register, which you read already: name another organisation."))
                : Optional.empty();
    }

    /** One organisation has one access: ended, it is ended. */
    private static Refusal lent(Delegation open) {
        String why = "It reads this register until " + open.validUntil()
                + " already: end that access first, or leave it as it is.";
        return new Refusal(
                WasteRefusal.ACCESS_LENT, why, List.of(new Refusal.FieldFault("/readerOrganisationId", why)));
    }

    private static Refusal about(String pointer, String why) {
        return new Refusal(CommonRefusal.INVALID, why, List.of(new Refusal.FieldFault(pointer, why)));
    }

    @Operation(
            summary = "End a delegation",
            description = "At once, and every other that the same organisation was lent; repeating changes nothing.")
    @Put("/{id}/revocation")
    @Transactional
    HttpResponse<?> revoke(UUID id, @Parameter(hidden = true) Actor actor) {
        Delegation own = own(delegations.find(id).orElseThrow(DelegateReading::notFound), actor);
        delegations.revoke(own.owner(), own.reader(), clock.instant());
        return HttpResponse.noContent();
    }

    private static Delegation own(Delegation found, Actor actor) {
        if (!found.owner().equals(actor.organisation())) {
            throw notFound();
        }
        return found;
    }

    private static Refusal notFound() {
        return new Refusal(CommonRefusal.NOT_FOUND, "No delegation of yours has this id.");
    }
}
