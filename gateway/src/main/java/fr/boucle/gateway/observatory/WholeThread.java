package fr.boucle.gateway.observatory;

import fr.boucle.values.MakerAndModel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole life of a machine, round by round, as a member may read it. */
@Serdeable
public record WholeThread(
        @Nullable String deviceId,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String place,
        @Nullable String status,
        @Nullable Instant endedAt,
        List<Step> steps) {
    /** One thing that happened, with what is told of it. */
    @Serdeable
    public record Step(
            String event,
            Instant at,
            @Nullable String organisationId,
            @Nullable String organisationName,
            @Nullable String subjectId,
            @Nullable Map<String, Object> facts)
            implements LifeStep {
        /** A word or a number of this name. */
        public @Nullable String fact(String name) {
            Object value = facts == null ? null : facts.get(name);
            return value instanceof String || value instanceof Number ? value.toString() : null;
        }

        public boolean has(String name) {
            return fact(name) != null;
        }

        /** The fact, where the event is one of these. */
        public @Nullable String of(String name, String... events) {
            return Stream.of(events).anyMatch(event::equals) ? fact(name) : null;
        }

        /** Whether it says so. */
        public boolean isFinal() {
            return facts != null && Boolean.TRUE.equals(facts.get("final"));
        }

        /** A list of words. */
        public List<String> all(String name) {
            return facts != null && facts.get(name) instanceof List<?> words
                    ? words.stream().map(String::valueOf).toList()
                    : List.of();
        }

        /** A mass in grams; none where the event tells none. */
        public long grams() {
            return facts != null && facts.get("massGrams") instanceof Number grams ? grams.longValue() : 0;
        }

        /** The media of an erasure: their type, and the level that it reached. */
        public List<Medium> media() {
            return facts != null && facts.get("media") instanceof List<?> media
                    ? media.stream().map(Medium::of).toList()
                    : List.of();
        }

        boolean comesBack() {
            return event.equals("DeviceReturned");
        }

        boolean enters() {
            return event.equals("DeviceListed") || event.equals("UnexpectedDeviceReceived");
        }

        boolean received() {
            return event.equals("DeviceReceived") || event.equals("UnexpectedDeviceReceived");
        }
    }

    /** A medium that was erased, or was not. */
    public record Medium(String type, @Nullable String level) {
        static Medium of(Object told) {
            Map<?, ?> medium = told instanceof Map<?, ?> map ? map : Map.of();
            Object level = medium.get("level");
            return new Medium(String.valueOf(medium.get("type")), level == null ? null : level.toString());
        }
    }

    /** Of a machine whose story has not arrived yet. */
    public static WholeThread notYet(String deviceId) {
        return new WholeThread(deviceId, null, null, null, null, null, null, null, List.of());
    }

    /** Which word says a step. */
    public String word(Step step) {
        return LifeStep.word(step, steps);
    }

    public String name() {
        return MakerAndModel.of(manufacturer, model);
    }

    /** Its rounds: another begins when a household brings it back, or when it comes in by another door. */
    public List<List<Step>> rounds() {
        List<List<Step>> rounds = new ArrayList<>();
        for (Step step : steps) {
            boolean again = !rounds.isEmpty()
                    && (step.comesBack()
                            || step.enters() && rounds.getLast().stream().anyMatch(Step::received));
            if (rounds.isEmpty() || again) {
                rounds.add(new ArrayList<>());
            }
            rounds.getLast().add(step);
        }
        return rounds;
    }
}
