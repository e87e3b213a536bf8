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
    @Query("""
            SELECT CAST(COALESCE(JSON_VALUE(s.facts, '$.month'), '3') AS SIGNED) AS month,
            COALESCE(JSON_VALUE(s.facts, '$.wouldHaveBought'), 'NONE') AS word, COUNT(*) AS total,
            MAX(s.happened_at) AS last FROM step s
            WHERE s.context = 'redistribution' AND s.event = 'FollowUpAnswered' AND NOT EXISTS
            (SELECT 1 FROM step later WHERE later.subject_id = s.subject_id AND later.event = s.event
            AND later.sequence > s.sequence) GROUP BY 1, 2
            """)
    List<AnswerCount> counts();
}
