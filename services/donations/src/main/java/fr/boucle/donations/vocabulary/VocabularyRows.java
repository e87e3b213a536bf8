package fr.boucle.donations.vocabulary;

import fr.boucle.donations.reading.Term;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of added words and of organisations' answers. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface VocabularyRows extends GenericRepository<VocabularyRows.Row, String> {
    /** A word that the steward added. */
    @MappedEntity("vocabulary_word")
    record Row(@Id String text, Term.About about, LocalDate validFrom, String meaning, String source) {}

    /**
     * What an organisation answered for a word of its own.
     *
     * @param word as its files write it, where several rows used it
     */
    @MappedEntity("own_word")
    record Own(
            @Id String wordKey,
            @UuidColumn UUID ownerId,
            Term.About about,
            @Nullable String word,
            String meaning,
            Instant answeredAt) {}

    @Query("SELECT about, text, valid_from, meaning, source FROM vocabulary_word ORDER BY about, text, valid_from")
    List<Row> added();

    @Query("""
            SELECT word_key, owner_id, about, word, meaning, answered_at FROM own_word
            WHERE owner_id = :ownerId ORDER BY answered_at DESC, word_key LIMIT 5000""")
    List<Own> own(@UuidColumn UUID ownerId);

    @Query("SELECT word_key, owner_id, about, word, meaning, answered_at FROM own_word WHERE owner_id = :ownerId")
    List<Own> allOwn(@UuidColumn UUID ownerId);

    @Query("DELETE FROM own_word WHERE owner_id = :ownerId AND about = :about AND word_key = :wordKey")
    void forget(@UuidColumn UUID ownerId, Term.About about, String wordKey);

    @Query("""
            INSERT INTO vocabulary_word (about, text, valid_from, meaning, source)
            VALUES (:about, :text, :validFrom, :meaning, :source)
            ON DUPLICATE KEY UPDATE meaning = VALUES(meaning), source = VALUES(source)""")
    void add(Term.About about, String text, LocalDate validFrom, String meaning, String source);

    @Query("""
            INSERT INTO own_word (owner_id, about, word_key, word, meaning, answered_at)
            VALUES (:ownerId, :about, :wordKey, :word, :meaning, :answeredAt)
            ON DUPLICATE KEY UPDATE meaning = VALUES(meaning), answered_at = VALUES(answered_at),
              word = COALESCE(VALUES(word), word)""")
    void answer(
            @UuidColumn UUID ownerId,
            Term.About about,
            String wordKey,
            @Nullable String word,
            String meaning,
            Instant answeredAt);
}
