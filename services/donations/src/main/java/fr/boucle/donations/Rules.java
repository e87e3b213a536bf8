package fr.boucle.donations;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dated rules: what held on a day, not what holds today. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Rules implements GenericRepository<Rules.Row, String> {
    @MappedEntity("rule_value")
    record Row(
            @Id String rule,
            String subject,
            long amount,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String law,
            String source) {}

    /** The rules that held on a day. */
    RuleBook on(LocalDate day) {
        return new RuleBook(
                day,
                heldOn(day).stream()
                        .map(row -> new RuleBook.Rule(row.rule(), row.subject(), row.amount(), row.law(), row.source()))
                        .toList());
    }

    @Query("SELECT * FROM rule_value WHERE valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)"
            + " ORDER BY rule, subject")
    abstract List<Row> heldOn(LocalDate day);

    @Query("SELECT * FROM rule_value WHERE rule = :rule ORDER BY subject, valid_from")
    abstract List<Row> history(String rule);

    /** A rule's values for one subject by day, locked: one steward changes them at a time. */
    @Query("SELECT * FROM rule_value WHERE rule = :rule AND subject = :subject ORDER BY valid_from FOR UPDATE")
    abstract List<Row> lock(String rule, String subject);

    @Query("INSERT INTO rule_value (rule, subject, amount, valid_from, law, source)"
            + " VALUES (:rule, :subject, :amount, :validFrom, :law, :source)")
    abstract long enter(
            String rule, String subject, long amount, LocalDate validFrom, @Nullable String law, String source);

    @Query("UPDATE rule_value SET valid_until = :last WHERE rule = :rule AND subject = :subject AND valid_from = :from")
    abstract long end(String rule, String subject, LocalDate from, LocalDate last);
}
