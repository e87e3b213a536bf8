package fr.boucle.accounts.applicant;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of those who ask to take part, for {@link Applicants} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
@CanIgnoreReturnValue
interface ApplicantRows extends GenericRepository<ApplicantRows.Row, UUID> {
    /**
     * One.
     *
     * @param sheet what the organisation says of itself, as JSON
     * @param words the steward's: a question, or why not
     */
    @MappedEntity("applicant")
    record Row(
            @Id @UuidColumn UUID id,
            ApplicantState state,
            String sheet,
            String contactEmail,
            String language,
            @Nullable String words,
            @Nullable String answer,
            Instant sentAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant decidedAt) {
        @Override
        public String toString() {
            return "applicant " + id;
        }
    }

    /** Unless there is one under this id. */
    @Query("""
            INSERT IGNORE INTO applicant (id, state, name, city, sheet, contact_email, language, sent_at)
            VALUES (:id, 'SENT', :name, :city, :sheet, :email, :language, :at)
            """)
    long open(@UuidColumn UUID id, String name, String city, String sheet, String email, String language, Instant at);

    @Query("SELECT * FROM applicant WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM applicant WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM applicant WHERE follow_hash = :hash FOR UPDATE")
    Optional<Row> follow(String hash);

    @Query("SELECT * FROM applicant WHERE id IN" + Keys.OF_KEYS)
    List<Row> of(String keys);

    @Query("UPDATE applicant SET follow_hash = :hash WHERE id = :id")
    void give(@UuidColumn UUID id, String hash);

    @Query("UPDATE applicant SET state = 'WAITING', confirmed_at = :at WHERE id = :id")
    void confirm(@UuidColumn UUID id, Instant at);

    @Query("UPDATE applicant SET state = 'ASKED', words = :words, answer = NULL WHERE id = :id")
    void ask(@UuidColumn UUID id, String words);

    @Query("UPDATE applicant SET state = 'WAITING', answer = :answer WHERE id = :id")
    void answer(@UuidColumn UUID id, String answer);

    @Query("UPDATE applicant SET state = :state, words = :words, decided_at = :at WHERE id = :id")
    void end(@UuidColumn UUID id, ApplicantState state, @Nullable String words, Instant at);

    @Query("""
            DELETE FROM applicant
            WHERE state = 'SENT' AND sent_at < :unconfirmed OR decided_at IS NOT NULL AND decided_at < :decided
            LIMIT 1000
            """)
    long forget(Instant unconfirmed, Instant decided);
}
