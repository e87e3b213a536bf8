package fr.boucle.donations.law;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dated rules' table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RuleRows extends GenericRepository<RuleRows.Row, String> {
    @MappedEntity("rule_value")
    record Row(
            @Id String rule,
            String subject,
            long amount,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String law,
            String source) {
        RuleValue value() {
            return new RuleValue(rule, subject, amount, validFrom, validUntil, law, source);
        }
    }

    @Query("SELECT * FROM rule_value")
    List<Row> all();

    @Query("SELECT * FROM rule_value WHERE rule = :rule")
    List<Row> of(String rule);

    @Query("SELECT * FROM rule_value WHERE rule = :rule AND subject = :subject FOR UPDATE")
    List<Row> lock(String rule, String subject);

    @Query("""
            INSERT INTO rule_value (rule, subject, amount, valid_from, law, source)
            VALUES (:rule, :subject, :amount, :validFrom, :law, :source)""")
    void enter(String rule, String subject, long amount, LocalDate validFrom, @Nullable String law, String source);

    @Query("SELECT COUNT(*) FROM rule_value WHERE rule = :rule AND subject = :subject")
    long countOf(String rule, String subject);

    @Query("UPDATE rule_value SET valid_until = :last WHERE rule = :rule AND subject = :subject AND valid_from = :from")
    void end(String rule, String subject, LocalDate from, LocalDate last);
}
