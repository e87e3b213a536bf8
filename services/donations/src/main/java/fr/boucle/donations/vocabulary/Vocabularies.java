package fr.boucle.donations.vocabulary;

import fr.boucle.donations.reading.Term;
import fr.boucle.donations.reading.Vocabulary;
import fr.boucle.web.Actor;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that were added to those that ship. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Vocabularies {
    private final VocabularyRows rows;
    private final InstantSource clock;

    Vocabularies(VocabularyRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** By what an organisation's files are understood on a day. */
    public Vocabulary of(UUID organisation, LocalDate day) {
        Stream<Term> own = rows.own(organisation).stream()
                .map(word -> new Term(word.about(), word.wordKey(), word.meaning(), true));
        return Vocabulary.with(Stream.concat(inForce(day).stream(), own).toList());
    }

    /** Adds a word for all from a day on; the same day again takes the place of what was said for it. */
    void teach(Taught taught, LocalDate validFrom, String source) {
        rows.add(taught.about(), taught.plain(), validFrom, taught.meaning(), source);
    }

    /** Keeps what an organisation answered once for a word of its own; a later answer takes its place. */
    public void answer(UUID organisation, Term.About about, String wordKey, @Nullable String word, String meaning) {
        rows.answer(organisation, about, wordKey, word, meaning, clock.instant());
    }

    /** Forgets what an organisation answered. */
    void forget(Actor actor, Term.About about, String wordKey) {
        rows.forget(actor.organisation(), about, wordKey);
    }

    /** Each added word with the meaning it has on a day. */
    private List<Term> inForce(LocalDate day) {
        Map<String, Term> byText = new LinkedHashMap<>();
        for (VocabularyRows.Row word : rows.added()) {
            if (!word.validFrom().isAfter(day)) {
                byText.put(word.about() + word.text(), new Term(word.about(), word.text(), word.meaning(), false));
            }
        }
        return List.copyOf(byText.values());
    }
}
