package fr.boucle.redistribution;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The rules in force today, by the territory's date. A version never changes, so each is read once. */
@Singleton
class RulesInForce {
    private final ReferenceFiles files;
    private final Json json;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Map<UUID, Object> read = new ConcurrentHashMap<>();

    RulesInForce(ReferenceFiles files, Json json, InstantSource clock, @Value("${boucle.territory-zone}") String zone) {
        this.files = files;
        this.json = json;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    ZoneId zone() {
        return zone;
    }

    PriorityRule priority() {
        ReferenceFiles.Head weights =
                files.inForce(ReferenceFiles.WEIGHTS, today()).orElseThrow();
        return new PriorityRule(weights.version(), weights(weights), index());
    }

    /** The rule as it would be with other weights. */
    PriorityRule with(String version, Weights weights) {
        return new PriorityRule(version, weights, index());
    }

    Optional<String> indexVersion() {
        return files.inForce(ReferenceFiles.IFN, today()).map(ReferenceFiles.Head::version);
    }

    <T> Optional<T> inForce(String name, Function<String, T> reader) {
        return files.inForce(name, today()).map(head -> once(head, reader));
    }

    Optional<Communes> communes() {
        return inForce(ReferenceFiles.COMMUNES, Communes::read);
    }

    Distances distances() {
        return communes().map(Distances.class::cast).orElse(Distances.BY_DEPARTEMENT);
    }

    Weights parse(String content) {
        return json.read(content, Weights.class);
    }

    private Optional<TerritoryIndex> index() {
        return inForce(ReferenceFiles.IFN, TerritoryIndex::read);
    }

    private Weights weights(ReferenceFiles.Head head) {
        return once(head, this::parse);
    }

    @SuppressWarnings("unchecked") // one name, one reader
    private <T> T once(ReferenceFiles.Head head, Function<String, T> reader) {
        return (T) read.computeIfAbsent(head.id(), id -> reader.apply(files.content(id)));
    }
}
