package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.priority.Proposals;
import fr.boucle.redistribution.programme.Programmes;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.StructureCaps;
import fr.boucle.redistribution.stock.Device;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Gathers a case. Locks are taken in the order request, cap, programme, device. */
@Singleton
class Cases {
    private final Requests requests;
    private final Proposals proposals;
    private final StructureCaps caps;
    private final Programmes programmes;
    private final Devices devices;
    private final Decisions decisions;
    private final RulesInForce rules;

    Cases(
            Requests requests,
            Proposals proposals,
            StructureCaps caps,
            Programmes programmes,
            Devices devices,
            Decisions decisions,
            RulesInForce rules) {
        this.requests = requests;
        this.proposals = proposals;
        this.caps = caps;
        this.programmes = programmes;
        this.devices = devices;
        this.decisions = decisions;
        this.rules = rules;
    }

    /** A case and the queue it was taken from. */
    record Gathered(Case facts, int queueLength) {}

    Gathered gather(UUID requestId, DecisionCommand decision, Version version, Actor decider) {
        Proposals.Now now = proposals.now();
        Requests.Found request = requests.lock(requestId);
        version.mustBe(request.version());
        Optional<Device> device = Optional.ofNullable(decision.deviceId()).flatMap(devices::lock);
        Case facts = new Case(
                request,
                decision,
                decider,
                request.request() instanceof Request.Queued ? now.standing(requestId) : Optional.empty(),
                new Case.Wanted(device, now.proposedTo(requestId), unkept(device, decision, now)),
                device.flatMap(_ -> caps.lockUse(request.asked().organisation())),
                Optional.ofNullable(decision.programmeId())
                        .map(id -> programme(id, now.stock().size())),
                request.request() instanceof Request.InReview
                        ? decisions.of(requestId).stream().reduce((_, last) -> last)
                        : Optional.empty(),
                rules.today());
        return new Gathered(facts, now.queue().size());
    }

    private long unkept(Optional<Device> device, DecisionCommand decision, Proposals.Now now) {
        return device.map(Device::equipment)
                .map(Equipment::kind)
                .map(kind -> {
                    long stock = now.stock().stream()
                            .filter(one -> one.kind() == kind)
                            .count();
                    return stock
                            - programmes.kept(kind, rules.today(), stock, Optional.ofNullable(decision.programmeId()));
                })
                .orElse(0L);
    }

    private Programmes.Use programme(UUID id, long stock) {
        return programmes
                .lockUse(id, stock)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No programme has this id."));
    }
}
