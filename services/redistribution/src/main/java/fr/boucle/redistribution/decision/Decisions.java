package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.household.Remembered;
import fr.boucle.redistribution.household.Safe;
import fr.boucle.redistribution.reference.Json;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decisions, all kept: what was proposed and what a person decided, with the reason and the points of that moment. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Decisions implements Remembered {
    private final DecisionRows rows;
    private final Safe safe;
    private final Json json;

    Decisions(DecisionRows rows, Safe safe, Json json) {
        this.rows = rows;
        this.safe = safe;
        this.json = json;
    }

    void record(Made made) {
        rows.save(row(made));
    }

    Optional<Made> find(UUID id) {
        return rows.findById(id).map(this::made);
    }

    public List<Made> of(UUID requestId) {
        return rows.of(requestId).stream().map(this::made).toList();
    }

    Optional<Made> madeOn(UUID requestId, long version) {
        return rows.madeOn(requestId, version).map(this::made);
    }

    /** The free texts of a household's decisions, and what it said then, go with it. */
    @Override
    public void forget(UUID requestId) {
        rows.forgetWhatWasSaid(requestId);
    }

    private DecisionRows.Row row(Made made) {
        Made.Choice choice = made.choice();
        Made.Computed computed = made.computed();
        String explanation = choice.explanation();
        return new DecisionRows.Row(
                made.id(),
                made.requestId(),
                made.requestVersion(),
                new DecisionRows.Chosen(
                        choice.outcome(),
                        choice.deviceId(),
                        choice.reservationId(),
                        choice.programmeId(),
                        choice.reasonCode(),
                        explanation == null ? new byte[0] : safe.seal(made.requestId(), explanation)),
                new DecisionRows.Proposed(computed.proposedDeviceId(), computed.followedProposal()),
                new DecisionRows.Counted(
                        made.score().ruleVersion(),
                        computed.indexVersion(),
                        made.score().tenths(),
                        computed.rank(),
                        computed.queueLength(),
                        json.write(computed.snapshot())),
                made.by().member(),
                made.by().organisation(),
                made.by().at());
    }

    private Made made(DecisionRows.Row row) {
        DecisionRows.Chosen chosen = row.chosen();
        DecisionRows.Counted counted = row.counted();
        return new Made(
                row.id(),
                row.requestId(),
                row.requestVersion(),
                new Made.Choice(
                        chosen.outcome(),
                        chosen.deviceId(),
                        chosen.reservationId(),
                        chosen.programmeId(),
                        chosen.reasonCode(),
                        opened(row.requestId(), chosen.explanation())),
                new Made.Computed(
                        row.proposed().deviceId(),
                        row.proposed().followed(),
                        json.read(counted.notice(), Made.Snapshot.class),
                        counted.indexVersion(),
                        counted.queueRank(),
                        counted.queueLength()),
                new Made.By(row.decidedBy(), row.decidedFor(), row.decidedAt()));
    }

    private @Nullable String opened(UUID requestId, byte[] explanation) {
        return explanation.length == 0 ? null : safe.open(requestId, explanation);
    }
}
