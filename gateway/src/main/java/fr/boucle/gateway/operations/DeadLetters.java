package fr.boucle.gateway.operations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Unavailable;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dead letters of all services, asked at once; a service that is silent is named and hides no other's. */
@Singleton
public class DeadLetters {
    static final int SHOWN = 12;
    private static final int MOST = 200;
    private static final Comparator<Found> OLDEST_FIRST = Comparator.comparing(
            found -> found.letter().heldAt(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    private final ServiceCalls calls;

    DeadLetters(ServiceCalls calls) {
        this.calls = calls;
    }

    /** A letter and the service where it lies. */
    public record Found(Service service, DeadLetter letter) {}

    /** What could be learnt: the oldest letters, whether there are more, and who could not be asked. */
    public record Answer(List<Found> letters, boolean more, List<Service> silent) {}

    private record Heard(Service service, ServiceCalls.@Nullable Rows<DeadLetter> rows) {}

    Answer all(Visitor visitor) {
        List<Later<Heard>> asked = Stream.of(Service.values())
                .map(service -> calls.later(() -> ask(visitor, service)))
                .toList();
        List<Heard> heard = asked.stream().map(Later::join).toList();
        List<Found> letters = heard.stream()
                .flatMap(DeadLetters::letters)
                .sorted(OLDEST_FIRST)
                .toList();
        boolean more = letters.size() > SHOWN
                || heard.stream()
                        .anyMatch(one -> one.rows() != null && one.rows().more());
        List<Service> silent = heard.stream()
                .filter(one -> one.rows() == null)
                .map(Heard::service)
                .toList();
        return new Answer(letters.stream().limit(SHOWN).toList(), more, silent);
    }

    Optional<DeadLetter> one(Visitor visitor, Service service, String id) {
        return calls.list(visitor, service, "/dead-letters?limit=" + MOST, DeadLetter.class).stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst();
    }

    private Heard ask(Visitor visitor, Service service) {
        try {
            return new Heard(service, calls.page(visitor, service, "/dead-letters?limit=" + SHOWN, DeadLetter.class));
        } catch (Unavailable | Refused silent) {
            return new Heard(service, null);
        }
    }

    private static Stream<Found> letters(Heard heard) {
        return heard.rows() == null
                ? Stream.empty()
                : heard.rows().rows().stream().map(letter -> new Found(heard.service(), letter));
    }
}
