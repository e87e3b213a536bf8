package fr.boucle.wasteregister.line;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.UUID;

/** The years of a register that were archived: nothing is written or corrected in them any more. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class ClosedYears implements GenericRepository<LineRows.Named, UUID> {
    /** To be asked under the sequencer's lock, which the archiving of a year takes too. */
    void mustBeOpen(UUID organisation, LocalDate day) {
        if (count(organisation, day.getYear()) > 0) {
            throw new Refusal(
                    WasteRefusal.YEAR_ARCHIVED,
                    "The lines of " + day.getYear() + " are archived: they stay as they are.");
        }
    }

    @Query("SELECT COUNT(*) FROM register_archive WHERE organisation_id = :organisationId AND year = :year")
    abstract long count(@UuidColumn UUID organisationId, int year);
}
