package fr.boucle.donations.vocabulary;

import fr.boucle.donations.reading.Term;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A word that holds for all. */
@Serdeable
record AddedView(Term.About about, String text, String meaning, LocalDate validFrom, String source) {
    static AddedView of(VocabularyRows.Row row) {
        return new AddedView(row.about(), row.text(), row.meaning(), row.validFrom(), row.source());
    }
}
