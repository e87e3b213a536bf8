package fr.boucle.donations.vocabulary;

import fr.boucle.donations.reading.Term;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own answer.
 *
 * @param word none where only one row used it: then it may speak of a person, and is known by its key alone
 */
@Serdeable
record OwnView(Term.About about, String key, @Nullable String word, String meaning, Instant answeredAt) {
    static OwnView of(VocabularyRows.Own row) {
        return new OwnView(row.about(), row.wordKey(), row.word(), row.meaning(), row.answeredAt());
    }
}
