package fr.boucle.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that a rule, a version or its own content forbids. Thrown from a use case, it rolls its transaction back and
 * becomes a problem document (RFC 9457) that says what would make the request pass.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient RefusalType type;
    private final transient List<FieldFault> faults;

    /**
     * A refusal.
     *
     * @param type which one
     * @param detail what was met and what would pass; never personal data
     */
    public Refusal(RefusalType type, String detail) {
        this(type, detail, List.of());
    }

    /**
     * A refusal of single fields.
     *
     * @param type which one
     * @param detail what was met and what would pass; never personal data
     * @param faults each field at fault
     */
    public Refusal(RefusalType type, String detail, List<FieldFault> faults) {
        this(type, detail, faults, null);
    }

    private Refusal(RefusalType type, String detail, List<FieldFault> faults, @Nullable Locale language) {
        super(type.slug() + ": " + detail, null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.detail = detail;
        this.language = language;
    }

    private final String detail;
    private final @Nullable Locale language;

    /**
     * Refuses what the first that minds refuses; nothing where none does.
     *
     * @param judged what each policy says, asked in its turn and no further than the first that minds
     */
    public static void throwFirst(Stream<Optional<Refusal>> judged) {
        judged.flatMap(Optional::stream).findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * Refuses all that any of them minds, of each field what was minded first; nothing where none does. The refusal is the first one's;
     * a fault that another one minds says whose it is.
     *
     * @param judged what each policy says
     */
    public static void throwAll(Stream<Optional<Refusal>> judged) {
        List<Refusal> minded = judged.flatMap(Optional::stream).toList();
        if (minded.size() == 1) {
            throw minded.getFirst();
        }
        if (!minded.isEmpty()) {
            Refusal first = minded.getFirst();
            Map<String, FieldFault> faults = new LinkedHashMap<>();
            minded.forEach(refusal -> refusal.all().forEach(fault -> faults.putIfAbsent(fault.pointer(), fault)));
            throw new Refusal(first.type, first.detail, List.copyOf(faults.values()), first.language);
        }
    }

    /** Its faults, each with whose it is; one of no field where it has none. */
    private List<FieldFault> all() {
        return faults.isEmpty()
                ? List.of(new FieldFault("", detail, type.slug()))
                : faults.stream()
                        .map(fault -> new FieldFault(fault.pointer(), fault.detail(), type.slug()))
                        .toList();
    }

    /** The same refusal, whose sentences are written in the reader's own language. */
    public Refusal in(Locale reader) {
        return new Refusal(type, detail, faults, reader);
    }

    /** The language of its sentences, where it is the reader's own; else they are for programs and in English. */
    public Optional<Locale> language() {
        return Optional.ofNullable(language);
    }

    /** Which refusal. */
    public RefusalType type() {
        return type;
    }

    /** What was met and what would pass. */
    public String detail() {
        return detail;
    }

    /** The fields at fault, when single fields are. */
    public List<FieldFault> faults() {
        return faults;
    }

    /**
     * One field at fault.
     *
     * @param pointer where, as a JSON pointer (RFC 6901) into the body, or {@code header:}, {@code query:} or {@code path:} and a
     *     name
     * @param detail what was met and what would pass
     * @param slug which refusal it is of, where several were met at once
     */
    public record FieldFault(
            String pointer, String detail, @Nullable String slug) {
        /** A fault of the refusal that bears it. */
        public FieldFault(String pointer, String detail) {
            this(pointer, detail, null);
        }
    }
}
