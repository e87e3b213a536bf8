package fr.boucle.observatory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** What households said they would have bought; a later answer under the same id replaces the earlier one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FollowUpAnswers extends GenericRepository<DeviceRow, UUID> {
    @Query("SELECT COALESCE(JSON_VALUE(s.facts, '$.wouldHaveBought'), 'NONE') AS word, COUNT(*) AS total FROM step s"
            + " WHERE s.context = 'redistribution' AND s.event = 'FollowUpAnswered' AND NOT EXISTS"
            + " (SELECT 1 FROM step later WHERE later.subject_id = s.subject_id AND later.event = s.event"
            + " AND later.sequence > s.sequence) GROUP BY COALESCE(JSON_VALUE(s.facts, '$.wouldHaveBought'), 'NONE')")
    List<WordTotal> byWouldHaveBought();
}
