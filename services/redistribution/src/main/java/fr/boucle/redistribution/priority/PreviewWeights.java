package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.values.Sha256;
import fr.boucle.web.Role;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What other weights would do to the queue of today, before anybody adopts them. */
@Tag(name = "Rules")
@Controller("/api/redistribution/weights-previews")
@Secured({Role.STEWARD, Role.DECIDER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class PreviewWeights {
    private static final int SHOWN = 50;
    private static final String NAME = "preview";

    private final Queue queue;
    private final Devices devices;
    private final PriorityRules rules;
    private final Territory territory;
    private final Json json;

    PreviewWeights(Queue queue, Devices devices, PriorityRules rules, Territory territory, Json json) {
        this.queue = queue;
        this.devices = devices;
        this.rules = rules;
        this.territory = territory;
        this.json = json;
    }

    @Serdeable
    record Command(@NotNull Weights weights) {}

    /**
     * The effect.
     *
     * @param simulated name of these weights, needed to adopt them
     * @param moved how many requests change their rank
     * @param gainDevice how many would be proposed a device and are not now
     * @param loseDevice how many are proposed a device now and would not be
     * @param moves the largest moves, at most 50
     */
    @Serdeable
    record View(
            String simulated,
            int queueLength,
            int moved,
            int gainDevice,
            int loseDevice,
            List<RankMove> moves,
            Map<String, AreaBalance> byArea) {}

    @Operation(
            summary = "Simulate other weights or switched-off criteria on the current queue",
            description =
                    "Whole points that sum to 100, territory at most 20. Changes nothing. The answer's `simulated` is"
                            + " needed to adopt the weights.")
    @Post
    @Status(HttpStatus.OK)
    @Transactional(readOnly = true)
    View preview(@Valid @Body Command trial) {
        trial.weights().check();
        List<Standing> before = queue.standings();
        List<Standing> after = queue.standings(rules.with(NAME, trial.weights()));
        List<Equipment> stock = devices.stock();
        Map<UUID, Equipment> had = Matching.propose(before, stock, territory.distances());
        Map<UUID, Equipment> has = Matching.propose(after, stock, territory.distances());
        List<RankMove> moves = moves(before, after);
        Map<String, AreaBalance> byArea = new TreeMap<>();
        moves.forEach(move -> byArea.merge(move.area(), AreaBalance.of(move), AreaBalance::plus));
        return new View(
                Sha256.hex(json.write(trial.weights())),
                before.size(),
                (int) moves.stream().filter(move -> move.size() > 0).count(),
                (int) has.keySet().stream().filter(id -> !had.containsKey(id)).count(),
                (int) had.keySet().stream().filter(id -> !has.containsKey(id)).count(),
                moves.stream()
                        .filter(move -> move.size() > 0)
                        .sorted(Comparator.comparingInt(RankMove::size)
                                .reversed()
                                .thenComparingInt(RankMove::rankAfter))
                        .limit(SHOWN)
                        .toList(),
                byArea);
    }

    private List<RankMove> moves(List<Standing> before, List<Standing> after) {
        Map<UUID, Standing> then = new HashMap<>();
        after.forEach(standing -> then.put(standing.asked().id(), standing));
        return before.stream()
                .filter(standing -> then.containsKey(standing.asked().id()))
                .map(standing -> {
                    Standing other = then.getOrDefault(standing.asked().id(), standing);
                    return new RankMove(
                            standing.asked().reference(),
                            territory.area(standing.asked().communeCode()),
                            standing.rank(),
                            other.rank(),
                            standing.score().total(),
                            other.score().total());
                })
                .toList();
    }
}
