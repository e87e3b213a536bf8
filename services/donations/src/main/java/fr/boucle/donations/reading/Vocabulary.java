package fr.boucle.donations.reading;

import fr.boucle.references.Placeholders;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words by which a file is understood: the lists that ship with the product, what the steward added to them, and what the
 * organisation answered once for a word of its own.
 */
public final class Vocabulary {
    private static final Phrases MODELS = WordList.phrases("models");
    private static final Phrases MEDIA = WordList.phrases("media");
    private static final Phrases VIRTUAL = virtual();

    /** What ships with the product. */
    static final Vocabulary SHIPPED = new Vocabulary();

    private final Phrases kinds = WordList.phrases("kinds");
    private final Phrases conditions = WordList.phrases("conditions");
    private final Headings headings = new Headings();
    private final Set<String> nothing = new HashSet<>();
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();

    private Vocabulary() {}

    /** What ships, and what was added to it. */
    public static Vocabulary with(Collection<Term> terms) {
        Vocabulary vocabulary = new Vocabulary();
        for (Term term : terms) {
            if (!term.whole()) {
                vocabulary.add(term);
            } else if (term.about() == Term.About.HEADING) {
                vocabulary.headings.say(term.text(), term.meaning());
            } else {
                vocabulary.answers.put(term.text(), term.meaning());
            }
        }
        return vocabulary;
    }

    private void add(Term term) {
        switch (term.about()) {
            case KIND -> kinds.add(term.text(), term.meaning());
            case CONDITION -> conditions.add(term.text(), term.meaning());
            case MAKER -> named.put(Makers.bare(term.text()), term.meaning());
            case PLACEHOLDER -> nothing.add(term.text());
            case HEADING -> headings.add(term.text(), term.meaning());
        }
    }

    /** The names of columns. */
    Headings headings() {
        return headings;
    }

    /** The day from which the lists that ship hold. */
    public static LocalDate shippedSince() {
        return LocalDate.parse(WordList.SINCE);
    }

    /** What the organisation answered for a cell's whole text. */
    Optional<String> answered(Term.About about, String text) {
        return answers.isEmpty() ? Optional.empty() : Optional.ofNullable(answers.get(Term.key(about, text)));
    }

    Phrases kinds() {
        return kinds;
    }

    Phrases conditions() {
        return conditions;
    }

    static Phrases models() {
        return MODELS;
    }

    static Phrases media() {
        return MEDIA;
    }

    /** Whether a text names what is no machine but a program. */
    static boolean isVirtual(String text) {
        return !VIRTUAL.in(Words.of(text)).isEmpty();
    }

    /** Whether a text is what makers and tools write where nothing was given. */
    boolean isPlaceholder(String text) {
        return Placeholders.contains(text)
                || !nothing.isEmpty() && nothing.contains(Term.plain(text))
                || answered(Term.About.PLACEHOLDER, text).isPresent();
    }

    /** The maker that a text was said to mean, by the organisation or by the steward. */
    Optional<String> makerSaid(String manufacturer) {
        return answered(Term.About.MAKER, manufacturer)
                .or(() ->
                        named.isEmpty() ? Optional.empty() : Optional.ofNullable(named.get(Makers.bare(manufacturer))));
    }

    private static Phrases virtual() {
        Phrases virtual = new Phrases();
        WordList.lines("virtual").stream().flatMap(WordList::split).forEach(word -> virtual.add(word, "VIRTUAL"));
        return virtual;
    }
}
