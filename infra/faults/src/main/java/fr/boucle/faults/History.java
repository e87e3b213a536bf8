package fr.boucle.faults;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Every wish with its last answer. */
final class History {
    private final Map<Key, Act> acts = new ConcurrentHashMap<>();

    private final long before;

    /** {@code before}: how many requests were there when it began. */
    History(long before) {
        this.before = before;
    }

    long before() {
        return before;
    }

    private record Key(Deed deed, UUID id) {}

    /** Notes an answer. Once a wish is known to be done, a later refusal or silence takes nothing back. */
    @CanIgnoreReturnValue
    Act note(Wish wish, Reply reply) {
        return acts.merge(
                new Key(wish.deed(), wish.id()),
                new Act(wish, reply.outcome(), reply, 1),
                (before, now) -> before.outcome() == Outcome.DONE
                        ? new Act(wish, Outcome.DONE, before.reply(), before.asked() + 1)
                        : new Act(wish, settled(before, now), reply, before.asked() + 1));
    }

    /** A refusal after silence may come from the first try itself: only another acknowledgement settles it. */
    private static Outcome settled(Act before, Act now) {
        return before.outcome() == Outcome.UNKNOWN && now.outcome() == Outcome.REFUSED
                ? Outcome.UNKNOWN
                : now.outcome();
    }

    List<Act> all() {
        return List.copyOf(acts.values());
    }

    List<Act> of(Deed deed, Outcome outcome) {
        return acts.values().stream()
                .filter(act -> act.wish().deed() == deed && act.outcome() == outcome)
                .toList();
    }

    long count(Outcome outcome) {
        return acts.values().stream().filter(act -> act.outcome() == outcome).count();
    }

    /** How many were asked again and then answered as done. */
    long repeated() {
        return acts.values().stream()
                .filter(act -> act.asked() > 1 && act.outcome() == Outcome.DONE)
                .count();
    }
}
