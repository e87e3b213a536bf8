package fr.boucle.repairs.erasure;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.Actor;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/** The logs attached: their hash and what they say, not themselves. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ErasureReports extends GenericRepository<ErasureReports.Row, UUID> {
    @MappedEntity("erasure_report")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String sha256,
            String tool,
            String drives,
            Instant attachedAt,
            String attachedBy) {}

    void save(Row row);

    default void keep(AttachErasureReport.View report, String json, Actor actor, Instant at) {
        save(new Row(
                report.reportId(), actor.organisation(), report.sha256(), report.tool(), json, at, actor.signature()));
    }
}
