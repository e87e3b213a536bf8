package fr.boucle.redistribution.reference;

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
public class RulesInForce {
    private final ReferenceFiles files;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Map<UUID, Object> read = new ConcurrentHashMap<>();

    RulesInForce(ReferenceFiles files, InstantSource clock, @Value("${boucle.territory-zone}") String zone) {
        this.files = files;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The version in force. */
    public Optional<ReferenceFiles.View> head(String name) {
        return files.inForce(name, today());
    }

    /** The public name of the version in force. */
    public Optional<String> version(String name) {
        return head(name).map(ReferenceFiles.View::version);
    }

    public <T> Optional<T> inForce(String name, Function<String, T> reader) {
        return head(name).map(head -> once(head, reader));
    }

    @SuppressWarnings("unchecked") // one name, one reader
    private <T> T once(ReferenceFiles.View head, Function<String, T> reader) {
        return (T) read.computeIfAbsent(head.id(), id -> reader.apply(files.content(id)));
    }
}
