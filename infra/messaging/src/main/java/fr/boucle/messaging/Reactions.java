package fr.boucle.messaging;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The reactions of this service, by the type they react to. */
@Singleton
class Reactions {
    private final Map<String, List<Reaction<?>>> byType;
    private final EventJson json;
    private final Broker broker;

    Reactions(Collection<Reaction<?>> reactions, EventJson json, Broker broker) {
        this.byType = reactions.stream().collect(Collectors.groupingBy(Reaction::on));
        this.json = json;
        this.broker = broker;
    }

    /** The topics to read. */
    Set<String> topics() {
        return byType.keySet().stream().map(broker::topicOf).collect(Collectors.toUnmodifiableSet());
    }

    boolean reactTo(String type) {
        return byType.containsKey(type);
    }

    /** Does a message's effects, in the caller's transaction. */
    void apply(Envelope envelope) {
        for (Reaction<?> reaction : byType.getOrDefault(envelope.type(), List.of())) {
            apply(reaction, envelope);
        }
    }

    private <T> void apply(Reaction<T> reaction, Envelope envelope) {
        reaction.handle(json.read(envelope.payload(), reaction.event()), envelope);
    }
}
