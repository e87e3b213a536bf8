package fr.boucle.mail;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The demonstration's box, where no server is configured: the last letters, for everybody to read. They leave this process never. */
@Singleton
@Requires(property = "boucle.demo", value = "true")
@Requires(property = "boucle.smtp.host", pattern = "^$")
public class BoxMessenger implements Messenger {
    private static final int KEPT = 200;

    private final Deque<Lying> box = new ArrayDeque<>();
    private final InstantSource clock;

    BoxMessenger(InstantSource clock) {
        this.clock = clock;
    }

    /** A letter in the box, and since when. */
    public record Lying(Mail mail, Instant at) {}

    @Override
    public synchronized Handed deliver(Mail mail) {
        box.removeIf(there -> there.mail().key().equals(mail.key()));
        box.addFirst(new Lying(mail, clock.instant()));
        while (box.size() > KEPT) {
            box.removeLast();
        }
        return Handed.TAKEN;
    }

    /** What lies there, the last first. */
    public synchronized List<Lying> letters() {
        return List.copyOf(box);
    }
}
