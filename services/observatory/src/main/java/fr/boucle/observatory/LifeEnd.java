package fr.boucle.observatory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The end of a device: the last treatment of its waste, once each lot that it is known to be in was finally treated. */
final class LifeEnd {
    private LifeEnd() {}

    static Optional<Instant> of(DeviceLife life) {
        if (life.place().filter(Place.WASTE::equals).isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, Optional<Instant>> lots = new HashMap<>();
        for (Step step : sinceItIsWaste(life.stages())) {
            if (step.type().context().equals("waste-register") && !step.type().isOfDevice()) {
                lots.merge(step.subject(), treated(step), (before, now) -> now.isPresent() ? now : before);
            }
        }
        return lots.values().stream().allMatch(Optional::isPresent)
                ? lots.values().stream().flatMap(Optional::stream).max(Instant::compareTo)
                : Optional.empty();
    }

    private static List<Step> sinceItIsWaste(List<DeviceLife.Stage> stages) {
        int wasted = 0;
        for (int turn = 0; turn < stages.size(); turn++) {
            wasted = stages.get(turn).moved().isPresent() ? turn : wasted;
        }
        return stages.subList(wasted, stages.size()).stream()
                .map(DeviceLife.Stage::step)
                .toList();
    }

    private static Optional<Instant> treated(Step step) {
        return Optional.of(step)
                .filter(one -> one.type().name().equals("TreatmentConfirmed") && one.is("final"))
                .map(Step::at);
    }
}
