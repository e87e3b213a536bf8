package fr.boucle.donations;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A donor gathers listed devices into a draft, which nobody else sees. */
@Tag(name = "lots")
@Controller("/api/donations/lots/{lotId}")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class PrepareLot {
    private static final Duration LONGEST = Duration.ofDays(731);

    private final Lots lots;
    private final Devices devices;
    private final LotContents contents;
    private final Organisations organisations;
    private final InstantSource clock;

    PrepareLot(Lots lots, Devices devices, LotContents contents, Organisations organisations, InstantSource clock) {
        this.lots = lots;
        this.devices = devices;
        this.contents = contents;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * What the draft says.
     *
     * @param communeCode INSEE code of the place of removal
     * @param claimDeadline until when claims are taken
     * @param removalDeadline the last day of removal
     * @param publicBodiesFrom from when other public bodies may claim; until then the devices are the own organisation's to keep
     * @param associationsFrom from when associations may claim; absent: at once
     * @param notKeptBecause why the devices are neither reassigned nor upgraded: told before others are offered them
     */
    @Serdeable
    record Draft(
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Size(max = 2000) List<@NotNull UUID> deviceIds,

            @NotBlank @Pattern(regexp = "[0-9][0-9AB][0-9]{3}")
            String communeCode,

            @NotBlank @Size(max = 250) String place,
            @NotBlank @Size(max = 1000) String pickUpConditions,
            @NotNull Instant claimDeadline,
            @NotNull LocalDate removalDeadline,
            @Nullable Instant publicBodiesFrom,
            @Nullable Instant associationsFrom,
            @Nullable NotKept notKeptBecause) {}

    @Serdeable
    record Prepared(UUID lotId, Lots.State state, int deviceCount) {}

    @Operation(
            summary = "Prepare a lot, or change its draft",
            description =
                    "The client makes the id (UUID). Repeating the same content gives the same answer. Devices are the"
                            + " organisation's own, listed, in no other open lot and not oriented to recycling (REEN 16), else 409.")
    @Put
    @Transactional
    MutableHttpResponse<Prepared> prepare(
            UUID lotId,
            @Valid @Body Draft draft,
            @Header("If-Match") @Nullable String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        var _ = organisations.acting(actor.organisation());
        checkDeadline(draft.claimDeadline());
        String content = Fingerprint.of(
                draft.title(),
                draft.deviceIds().stream().sorted().toList(),
                draft.communeCode(),
                draft.place(),
                draft.pickUpConditions(),
                draft.claimDeadline(),
                draft.removalDeadline(),
                draft.publicBodiesFrom(),
                draft.associationsFrom(),
                draft.notKeptBecause());
        Optional<Lots.Row> known = lots.lock(lotId);
        if (known.isPresent() && !known.get().ownerId().equals(actor.organisation())) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "Make another id for your lot.");
        }
        if (known.isPresent() && known.get().content().equals(content)) {
            return answer(HttpStatus.OK, known.get());
        }
        if (known.isEmpty()) {
            Lots.Row row = row(lotId, 0, draft, content, actor);
            var _ = lots.save(row);
            contents.fill(row, draft.deviceIds());
            return answer(HttpStatus.CREATED, row);
        }
        return redraft(known.get(), draft, content, ifMatch, actor);
    }

    private MutableHttpResponse<Prepared> redraft(
            Lots.Row known, Draft draft, String content, @Nullable String ifMatch, Actor actor) {
        if (known.state() != Lots.State.DRAFT) {
            throw new Refusal(DonationRefusal.LOT_NOT_DRAFT, "Only a draft can be changed; prepare another lot.");
        }
        Version.required(ifMatch).mustBe(known.version());
        long _ = devices.takeOutOfLot(known.id());
        Lots.Row row = row(known.id(), known.version() + 1, draft, content, actor);
        var _ = lots.update(row);
        contents.fill(row, draft.deviceIds());
        return answer(HttpStatus.OK, row);
    }

    private void checkDeadline(Instant deadline) {
        if (deadline.isAfter(clock.instant().plus(LONGEST))) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A lot is open for at most two years.",
                    List.of(new Refusal.FieldFault("/claimDeadline", "at most two years ahead")));
        }
    }

    private static Lots.Row row(UUID lotId, long version, Draft draft, String content, Actor actor) {
        return new Lots.Row(
                lotId,
                version,
                actor.organisation(),
                Lots.State.DRAFT,
                draft.title(),
                draft.communeCode(),
                draft.place(),
                draft.pickUpConditions(),
                draft.claimDeadline(),
                draft.removalDeadline(),
                (int) draft.deviceIds().stream().distinct().count(),
                content,
                null,
                null,
                draft.publicBodiesFrom(),
                draft.associationsFrom(),
                draft.title(),
                draft.notKeptBecause() == null ? null : draft.notKeptBecause().name());
    }

    private static MutableHttpResponse<Prepared> answer(HttpStatus status, Lots.Row row) {
        return new Version(row.version())
                .tag(HttpResponse.<Prepared>status(status)
                        .body(new Prepared(row.id(), row.state(), row.deviceCount())));
    }
}
