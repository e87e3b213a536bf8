package fr.boucle.donations.lot;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.Fingerprint;
import fr.boucle.donations.device.DeviceOrder;
import fr.boucle.donations.organisation.Organisations;
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
    private final LotContents contents;
    private final Organisations organisations;
    private final InstantSource clock;

    PrepareLot(Lots lots, LotContents contents, Organisations organisations, InstantSource clock) {
        this.lots = lots;
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
    record Command(
            @NotBlank @Size(max = 200) String title,
            @NotNull @Size(max = 5000) List<@NotNull UUID> deviceIds,

            @NotBlank @Pattern(regexp = "[0-9][0-9AB][0-9]{3}")
            String communeCode,

            @NotBlank @Size(max = 250) String place,
            @NotBlank @Size(max = 1000) String pickUpConditions,
            @NotNull Instant claimDeadline,
            @NotNull LocalDate removalDeadline,
            @Nullable Instant publicBodiesFrom,
            @Nullable Instant associationsFrom,
            @Nullable NotKept notKeptBecause) {
        Lot.Offer offer(UUID id, UUID owner) {
            return new Lot.Offer(
                    id,
                    owner,
                    title,
                    new Lot.Removal(communeCode, place, pickUpConditions, removalDeadline),
                    new Opening(claimDeadline, publicBodiesFrom, associationsFrom),
                    notKeptBecause,
                    (int) deviceIds.stream().distinct().count());
        }

        String fingerprint() {
            return Fingerprint.of(
                    title,
                    deviceIds.stream().sorted().toList(),
                    communeCode,
                    place,
                    pickUpConditions,
                    claimDeadline,
                    removalDeadline,
                    publicBodiesFrom,
                    associationsFrom,
                    notKeptBecause);
        }
    }

    @Serdeable
    record View(UUID lotId, Lot.State state, int deviceCount) {}

    @Operation(
            summary = "Prepare a lot, or change its draft",
            description =
                    "The client makes the id (UUID). Repeating the same content gives the same answer. Devices are the"
                            + " organisation's own, listed, in no other open lot and not oriented to recycling (REEN 16), else 409.")
    @Put
    @Transactional
    MutableHttpResponse<View> prepare(
            UUID lotId,
            @Valid @Body Command draft,
            @Header("If-Match") @Nullable String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        UUID owner = organisations.acting(actor.organisation()).id();
        checkDeadline(draft.claimDeadline());
        Optional<Lots.Found> known = lots.lock(lotId);
        if (known.isEmpty()) {
            return answer(HttpStatus.CREATED, write(draft, draft.offer(lotId, owner), null));
        }
        Lots.Found before = known.get();
        if (!before.lot().offer().owner().equals(owner)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "Make another id for your lot.");
        }
        if (before.content().equals(draft.fingerprint())) {
            return answer(HttpStatus.OK, before);
        }
        if (!(before.lot() instanceof Lot.Draft)) {
            throw new Refusal(DonationRefusal.LOT_NOT_DRAFT, "Only a draft can be changed; prepare another lot.");
        }
        Version.required(ifMatch).mustBe(before.version());
        return answer(HttpStatus.OK, write(draft, draft.offer(lotId, owner), before));
    }

    /** The devices are judged first; then the lot is written, and they are put in. */
    private Lots.Found write(Command draft, Lot.Offer offer, Lots.@Nullable Found before) {
        List<UUID> ids = DeviceOrder.of(draft.deviceIds());
        LotWords words = LotWords.of(offer.title(), contents.mustFit(offer.id(), offer.owner(), ids));
        Lots.Found written = before == null
                ? lots.open(new Lot.Draft(offer), words, draft.fingerprint())
                : lots.redraft(before, offer, words, draft.fingerprint());
        contents.put(offer.id(), ids);
        return written;
    }

    private void checkDeadline(Instant deadline) {
        if (deadline.isAfter(clock.instant().plus(LONGEST))) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A lot is open for at most two years.",
                    List.of(new Refusal.FieldFault("/claimDeadline", "at most two years ahead")));
        }
    }

    private static MutableHttpResponse<View> answer(HttpStatus status, Lots.Found found) {
        Lot lot = found.lot();
        return new Version(found.version())
                .tag(HttpResponse.<View>status(status)
                        .body(new View(
                                lot.offer().id(), lot.state(), lot.offer().deviceCount())));
    }
}
