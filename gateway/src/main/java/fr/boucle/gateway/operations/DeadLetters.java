package fr.boucle.gateway.operations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Unavailable;
import fr.boucle.gateway.pages.WholeLists;
import fr.boucle.gateway.pages.WholeLists.Listed;
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
    private static final Comparator<Found> OLDEST_FIRST = Comparator.comparing(
            found -> found.letter().heldAt(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    private final ServiceCalls calls;
    private final WholeLists lists;

    DeadLetters(ServiceCalls calls, WholeLists lists) {
        this.calls = calls;
        this.lists = lists;
    }

    /** A letter and the service where it lies. */
    public record Found(Service service, DeadLetter letter) {}

    /** What could be learnt: the oldest letters, how many there are, which services have more, and who could not be asked. */
    public record Answer(List<Found> letters, long total, List<Service> more, List<Service> silent) {}

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
        List<Found> shown = letters.stream().limit(SHOWN).toList();
        List<Service> more = heard.stream()
                .filter(one -> one.rows() != null
                        && (one.rows().more() || letters(one).anyMatch(letter -> !shown.contains(letter))))
                .map(Heard::service)
                .toList();
        List<Service> silent = heard.stream()
                .filter(one -> one.rows() == null)
                .map(Heard::service)
                .toList();
        long total = heard.stream().mapToLong(DeadLetters::total).sum();
        return new Answer(shown, total, more, silent);
    }

    /** One service's, page by page. */
    ServiceCalls.Rows<DeadLetter> of(Visitor visitor, Service service, Listing list) {
        return calls.page(visitor, service, list.query("/dead-letters"), DeadLetter.class);
    }

    /** The letter, on whichever page it lies. */
    Optional<DeadLetter> one(Visitor visitor, Service service, String id) {
        return lists.rows(visitor, new Listed<>(service, "/dead-letters", DeadLetter.class))
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

    private static long total(Heard heard) {
        ServiceCalls.Rows<DeadLetter> rows = heard.rows();
        if (rows == null) {
            return 0;
        }
        Long counted = rows.total();
        return counted == null ? rows.rows().size() : counted;
    }

    private static Stream<Found> letters(Heard heard) {
        return heard.rows() == null
                ? Stream.empty()
                : heard.rows().rows().stream().map(letter -> new Found(heard.service(), letter));
    }
}
