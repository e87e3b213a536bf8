package fr.boucle.donations;

import fr.boucle.web.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds published lots: each way in has its index, and pages go on by key. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class LotSearch implements GenericRepository<Lots.Row, UUID> {
    static final String ANYWHERE = "SELECT l.* FROM lot l WHERE l.state = 'PUBLISHED' AND l.id > :after"
            + " AND l.device_count >= :minDevices AND (:words IS NULL OR l.title LIKE :words)"
            + " AND (:kind IS NULL OR EXISTS (SELECT 1 FROM device d WHERE d.lot_id = l.id AND d.kind = :kind))"
            + " ORDER BY l.id LIMIT :max";
    static final String IN_COMMUNE = "SELECT l.* FROM lot l WHERE l.state = 'PUBLISHED' AND l.commune_code = :commune"
            + " AND l.id > :after AND l.device_count >= :minDevices AND (:words IS NULL OR l.title LIKE :words)"
            + " AND (:kind IS NULL OR EXISTS (SELECT 1 FROM device d WHERE d.lot_id = l.id AND d.kind = :kind))"
            + " ORDER BY l.id LIMIT :max";

    List<Lots.Row> published(
            @Nullable String commune,
            @Nullable DeviceKind kind,
            int minDevices,
            @Nullable String words,
            UUID after,
            int max) {
        return commune == null
                ? anywhere(kind, minDevices, words, after, max)
                : inCommune(commune, kind, minDevices, words, after, max);
    }

    @Query(ANYWHERE)
    abstract List<Lots.Row> anywhere(
            @Nullable DeviceKind kind, int minDevices, @Nullable String words, @UuidColumn UUID after, int max);

    @Query(IN_COMMUNE)
    abstract List<Lots.Row> inCommune(
            String commune,
            @Nullable DeviceKind kind,
            int minDevices,
            @Nullable String words,
            @UuidColumn UUID after,
            int max);
}
