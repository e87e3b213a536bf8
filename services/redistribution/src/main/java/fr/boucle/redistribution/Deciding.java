package fr.boucle.redistribution;

import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a decision what it is: the proposal beside it, the points of the moment, the reservation, the events. */
@Singleton
class Deciding {
    private static final Duration RESERVED_FOR = Duration.ofDays(14);

    private final Requests requests;
    private final Devices devices;
    private final Reservations reservations;
    private final Decisions decisions;
    private final Households households;
    private final Notifications notifications;
    private final StructureCaps caps;
    private final Programmes programmes;
    private final Proposals proposals;
    private final RulesInForce rules;
    private final Areas areas;
    private final Safe safe;
    private final Json json;
    private final InstantSource clock;

    Deciding(
            Requests requests,
            Devices devices,
            Reservations reservations,
            Decisions decisions,
            Households households,
            Notifications notifications,
            StructureCaps caps,
            Programmes programmes,
            Proposals proposals,
            RulesInForce rules,
            Areas areas,
            Safe safe,
            Json json,
            InstantSource clock) {
        this.requests = requests;
        this.devices = devices;
        this.reservations = reservations;
        this.decisions = decisions;
        this.households = households;
        this.notifications = notifications;
        this.caps = caps;
        this.programmes = programmes;
        this.proposals = proposals;
        this.rules = rules;
        this.areas = areas;
        this.safe = safe;
        this.json = json;
        this.clock = clock;
    }

    Decisions.Row decide(RequestRow read, DecideRequest.Decision decision, Version version, Actor actor) {
        Proposals.Now now = proposals.now();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        version.mustBe(read.version());
        Standing standing = now.standing(read.id())
                .orElseThrow(
                        () -> new Refusal(RedistributionRefusal.ALREADY_DECIDED, "It is " + read.state() + " now."));
        Decisions.Row entry = entry(read, decision, standing, now, actor, at);
        long _ = requests.change(read.id(), actor.signature(), row -> {
            version.mustBe(row.version());
            return List.of(standing.request()
                    .decide(decision.outcome(), decision.reasonCode(), entry.followedProposal(), standing.score(), at));
        });
        var _ = decisions.save(entry);
        notifications.queue(read.id(), Letter.Kind.DECIDED);
        if (entry.deviceId() != null && entry.reservationId() != null) {
            caps.checkOneMore(read.organisationId());
            if (entry.programmeId() != null) {
                programmes.checkCovers(
                        entry.programmeId(), read.asked(), now.stock().size());
            }
            reserve(read, entry.deviceId(), entry.reservationId(), at, actor);
        } else if (entry.outcome() == Outcome.REFUSED) {
            long _ = households.release(read.id());
        }
        return entry;
    }

    private void reserve(RequestRow request, UUID deviceId, UUID reservationId, Instant at, Actor actor) {
        Equipment device = free(deviceId);
        if (!Fit.mayServe(request.asked(), device)) {
            throw new Refusal(
                    RedistributionRefusal.DEVICE_UNSUITABLE,
                    "The request needs one of " + Fit.kinds(request.asked()) + ", this is a " + device.kind() + ".");
        }
        reservations.make(
                new Reservation.Terms(
                        reservationId,
                        deviceId,
                        device.code(),
                        request.id(),
                        request.reference(),
                        areas.of(request.communeCode()),
                        request.organisationId(),
                        device.organisation(),
                        at,
                        at.plus(RESERVED_FOR)),
                actor.signature());
    }

    /** The device, locked: of two deciders who want it, the second meets it reserved. */
    private Equipment free(UUID deviceId) {
        Device device = devices.hold(deviceId)
                .orElseThrow(() -> new Refusal(RedistributionRefusal.DEVICE_NOT_FREE, "No device has this id here."));
        return switch (device) {
            case Device.InStock(Equipment equipment, int _) -> equipment;
            case Device.Reserved _, Device.WithHousehold _, Device.InWorkshop _ ->
                throw new Refusal(RedistributionRefusal.DEVICE_NOT_FREE, "Choose another device of the stock.");
        };
    }

    private Decisions.Row entry(
            RequestRow row,
            DecideRequest.Decision decision,
            Standing standing,
            Proposals.Now now,
            Actor actor,
            Instant at) {
        @Nullable UUID proposed = now.proposedTo(row.id()).map(Equipment::id).orElse(null);
        return new Decisions.Row(
                Ids.next(),
                row.id(),
                row.version(),
                decision.outcome(),
                decision.deviceId(),
                decision.deviceId() == null ? null : Ids.next(),
                decision.programmeId(),
                decision.reasonCode(),
                safe.seal(row.id(), decision.explanation()),
                proposed,
                Optional.ofNullable(proposed).equals(Optional.ofNullable(decision.deviceId())),
                standing.score().ruleVersion(),
                rules.indexVersion().orElse(null),
                standing.tenths(),
                standing.rank(),
                now.queue().size(),
                json.write(new Snapshot(
                        standing.facts().waitingDays(),
                        standing.score(),
                        rules.priority().weights())),
                actor.member(),
                actor.organisation(),
                at);
    }

    /** What the rule computed at the moment of a decision; the rest of the notice is in the request and the rule. */
    @io.micronaut.serde.annotation.Serdeable
    record Snapshot(long waitingDays, Score score, Weights weights) {}
}
