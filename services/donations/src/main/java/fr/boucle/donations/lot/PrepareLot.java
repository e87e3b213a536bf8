package fr.boucle.donations.lot;

import fr.boucle.donations.DonationRefusal;
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
    private final Lots lots;
    private final LotContents contents;
    private final Organisations organisations;
    private final DraftFaults faults;

    PrepareLot(Lots lots, LotContents contents, Organisations organisations, DraftFaults faults) {
        this.lots = lots;
        this.contents = contents;
        this.organisations = organisations;
        this.faults = faults;
    }

    @Serdeable
    record View(UUID lotId, LotState state, int deviceCount) {}

    @Operation(
            summary = "Prepare a lot, or change its draft",
            description =
                    "The client makes the id (UUID). Repeating the same content gives the same answer. Devices are the"
                            + " organisation's own, listed, in no other open lot and not oriented to recycling (REEN 16), else 409; without"
                            + " deviceIds those that are in the draft stay. The commune exists and each date lies ahead, else 422 names it.")
    @Put
    @Transactional
    MutableHttpResponse<View> prepare(
            UUID lotId,
            @Valid @Body DraftCommand draft,
            @Header("If-Match") @Nullable String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        UUID owner = organisations.acting(actor.organisation()).id();
        Optional<Lots.Found> known = lots.lock(lotId);
        if (known.isEmpty()) {
            return answer(HttpStatus.CREATED, write(lotId, owner, draft, null));
        }
        Lots.Found before = known.get();
        if (!before.lot().offer().owner().equals(owner)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "Make another id for your lot.");
        }
        if (before.content().equals(draft.fingerprint(devices(draft, lotId)))) {
            return answer(HttpStatus.OK, before);
        }
        if (!(before.lot() instanceof Lot.Draft)) {
            throw new Refusal(DonationRefusal.LOT_NOT_DRAFT, "Only a draft can be changed; prepare another lot.");
        }
        Version.required(ifMatch).mustBe(before.version());
        return answer(HttpStatus.OK, write(lotId, owner, draft, before));
    }

    /** Those that it names, else those that are in it. */
    private List<UUID> devices(DraftCommand draft, UUID lotId) {
        List<UUID> named = draft.deviceIds();
        return named == null
                ? contents.of(lotId).stream().map(listed -> listed.asset().id()).toList()
                : DeviceOrder.of(named);
    }

    /** The devices that are named are judged first; then the lot is written, and they are put in. */
    private Lots.Found write(UUID lotId, UUID owner, DraftCommand draft, Lots.@Nullable Found before) {
        faults.mustBeNone(draft);
        List<UUID> devices = devices(draft, lotId);
        boolean stay = draft.deviceIds() == null;
        LotWords words =
                LotWords.of(draft.title(), stay ? contents.of(lotId) : contents.mustFit(lotId, owner, devices));
        Offer offer = draft.offer(lotId, owner, devices.size());
        Lots.Found written = before == null
                ? lots.open(new Lot.Draft(offer), words, draft.fingerprint(devices))
                : lots.redraft(before, offer, words, draft.fingerprint(devices));
        if (!stay) {
            contents.put(lotId, devices);
        }
        return written;
    }

    private static MutableHttpResponse<View> answer(HttpStatus status, Lots.Found found) {
        Lot lot = found.lot();
        return new Version(found.version())
                .tag(HttpResponse.<View>status(status)
                        .body(new View(
                                lot.offer().id(), lot.state(), lot.offer().deviceCount())));
    }
}
