package fr.boucle.gateway.session;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed when the session had ended, until its writer has signed in again: sealed, in the page of that browser, for half an hour,
 * for nobody else; no secret, no file, and no more than a long list.
 */
@Singleton
public class KeptForms {
    static final String AGAIN = "reprise";
    static final int MOST = 200_000;
    static final Set<String> SECRETS = Set.of("actuel", "secret", "encore");

    private static final String PURPOSE = "form";
    private static final Set<String> OURS = Set.of(FormBinder.TOKEN, AGAIN, "version");
    private static final int LARGEST = 8 * MOST;
    private static final Duration WAITING = Duration.ofMinutes(30);

    private final Seal seal;

    KeptForms(Seal seal) {
        this.seal = seal;
    }

    /** What is to be said of it at the door, and what the door's own form carries along. */
    public record AtTheDoor(Fate fate, String sealed) {}

    /** What became of what was typed. */
    public enum Fate {
        KEPT("typing-kept"),
        TOO_LONG("typing-too-long"),
        NOTHING_TYPED("nothing-typed");

        private final String word;

        Fate(String word) {
            this.word = word;
        }

        /** Under which the pages have their sentence. */
        public String word() {
            return word;
        }
    }

    /** Keeps a form that came too late. */
    public AtTheDoor keep(Visitor visitor, Form form, String from) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.fields().keySet().stream()
                .filter(name -> !name.equals(FormBinder.TOKEN) && !name.equals(AGAIN) && !SECRETS.contains(name))
                .forEach(name -> fields.put(name, form.all(name)));
        boolean typed = fields.entrySet().stream()
                .anyMatch(field -> !OURS.contains(field.getKey())
                        && field.getValue().stream().anyMatch(value -> !value.isBlank()));
        if (!typed) {
            return new AtTheDoor(Fate.NOTHING_TYPED, "");
        }
        if (length(fields) > MOST) {
            return new AtTheDoor(Fate.TOO_LONG, "");
        }
        String writer = SessionCookie.writerIn(form.text(FormBinder.TOKEN));
        Kept kept = new Kept(
                visitor.sessionId(),
                writer,
                visitor.whole(),
                from,
                fields,
                visitor.now().plus(WAITING));
        return new AtTheDoor(Fate.KEPT, seal.of(PURPOSE, kept));
    }

    /** What a visitor who just signed in had typed before, where it was they; {@code before} is the session they signed in from. */
    public Optional<Kept> found(Visitor visitor, String before, String sealed) {
        return open(sealed).filter(kept -> kept.isFor(before, visitor.writer(), visitor.now()));
    }

    /** The same for the session they are in now. */
    public String sealed(Visitor visitor, Kept kept) {
        return seal.of(PURPOSE, kept.in(visitor.sessionId(), visitor.now().plus(WAITING)));
    }

    /** The form as it was typed, back at the address where it was sent. */
    Optional<Form> again(Visitor visitor, String sealed) {
        return open(sealed)
                .filter(kept -> kept.isFor(visitor.sessionId(), visitor.writer(), visitor.now()))
                .filter(kept -> kept.address().equals(visitor.whole()))
                .map(kept -> new Form(Map.copyOf(kept.fields())));
    }

    private Optional<Kept> open(String sealed) {
        return sealed.isEmpty() ? Optional.empty() : seal.open(PURPOSE, sealed, Kept.class, LARGEST);
    }

    private static int length(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMapToInt(field -> field.getValue().stream()
                        .mapToInt(value -> field.getKey().length() + value.length()))
                .sum();
    }
}
