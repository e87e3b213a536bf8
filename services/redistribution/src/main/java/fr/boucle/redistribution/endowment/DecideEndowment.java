package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.stock.Recipient;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Tag(name = "Structures")
@Controller("/api/redistribution/endowments/{reference}/decision")
@Secured(Role.DECIDER)
@ExecuteOn(TaskExecutors.BLOCKING)
class DecideEndowment {
    /** A structure fetches many at once, from several workshops. */
    private static final Duration RESERVED_FOR = Duration.ofDays(30);

    private final Endowments endowments;
    private final StructureShare share;
    private final Picking picking;
    private final Reservations reservations;
    private final Territory territory;
    private final AnswerToStructure answering;

    DecideEndowment(
            Endowments endowments,
            StructureShare share,
            Picking picking,
            Reservations reservations,
            Territory territory,
            AnswerToStructure answering) {
        this.endowments = endowments;
        this.share = share;
        this.picking = picking;
        this.reservations = reservations;
        this.territory = territory;
        this.answering = answering;
    }

    @Serdeable
    record View(String reference, EndowmentState state, List<Wanted> granted) {}

    @Operation(
            summary = "Decide what a structure asked for, with a reason",
            description =
                    "Needs If-Match. ACCEPTED grants what was asked or less, and reserves as many devices of the stock for 30 days,"
                            + " the nearest first; REFUSED says why. The words say what would change. Households come first:"
                            + " see structure-share. A person decides.")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(
            responseCode = "409",
            description =
                    "request-already-decided, own-structure, same-decider, more-than-asked, households-first, device-already-reserved")
    @ApiResponse(responseCode = "412", description = "Someone changed it meanwhile")
    @Put
    @Transactional
    HttpResponse<View> decide(
            String reference,
            @Valid @Body EndowmentDecisionCommand command,
            @Header("If-Match") @Nullable String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        command.check();
        Version version = Version.required(ifMatch);
        Endowments.Found read = endowments.get(reference, actor);
        version.mustBe(read.version());
        EndowmentPolicy.mustHold(new EndowmentPolicy.Facts(
                read.endowment(),
                actor.organisation(),
                actor.member(),
                answering.refusedBy(read.id()),
                command.numbers(),
                share.lockedRooms().stream().collect(Collectors.toMap(Room::kind, Room::room))));
        Instant at = answering.now();
        Endowments.Found found = endowments.change(
                read.id(),
                actor,
                ifMatch,
                endowment ->
                        endowment instanceof Endowment.Asked asked ? List.of(command.decide(asked, at)) : List.of());
        picking.pick(command.numbers(), found.wish().purpose().communeCode())
                .forEach(device -> reservations.open(terms(found.wish(), device, at), actor.signature()));
        answering.answer(found.id(), command, actor, at);
        return new Version(found.version())
                .tag(HttpResponse.ok(new View(
                        reference, found.state(), found.endowment().granted().list())));
    }

    private Reservation.Terms terms(Wish wish, Equipment device, Instant at) {
        return new Reservation.Terms(
                Ids.next(),
                new Reservation.Held(device.id(), device.code(), device.organisation()),
                new Reservation.For(
                        wish.id(),
                        wish.reference(),
                        territory.area(wish.purpose().communeCode()),
                        wish.organisation(),
                        Recipient.STRUCTURE),
                at,
                at.plus(RESERVED_FOR));
    }
}
