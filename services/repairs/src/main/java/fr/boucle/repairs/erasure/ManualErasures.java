package fr.boucle.repairs.erasure;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import fr.boucle.values.Ids;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Erasures recorded by hand, with the operator's note, which never leaves this service. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ManualErasures extends GenericRepository<ManualErasures.Row, UUID> {
    @ByName
    @MappedEntity("manual_erasure")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID deviceId,
            String mediumSerial,
            String method,
            String level,
            String tool,
            boolean verified,
            @Nullable String certificateNumber,
            @Nullable String note,
            String actor,
            Instant recordedAt) {}

    void save(Row row);

    default void keep(UUID deviceId, String mediumSerial, ManualErasureCommand record, String actor, Instant at) {
        save(ManualErasuresRowBuilder.stagedBuilder()
                .id(Ids.next())
                .deviceId(deviceId)
                .mediumSerial(mediumSerial)
                .method(record.method().name())
                .level(record.level().name())
                .tool(record.tool())
                .verified(record.verified())
                .certificateNumber(record.certificateNumber())
                .note(record.operatorNote())
                .actor(actor)
                .recordedAt(at)
                .build());
    }
}
