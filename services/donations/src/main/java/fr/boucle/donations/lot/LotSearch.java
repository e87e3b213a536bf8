package fr.boucle.donations.lot;

import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds published lots: each way in has its index, and pages go on by key. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class LotSearch implements GenericRepository<LotRows.Row, UUID> {
    private static final String OTHERWISE = """
            AND l.id > :after AND l.device_count >= :minDevices
            AND (:words IS NULL OR l.words LIKE :words)
            AND ((:kind IS NULL AND :condition IS NULL) OR EXISTS (
              SELECT 1 FROM device d WHERE d.lot_id = l.id AND (:kind IS NULL OR d.kind = :kind)
              AND (:condition IS NULL OR d.stated_condition = :condition)))
            ORDER BY l.id LIMIT :max""";

    /**
     * The index is named: with one lot in five published, MySQL 9.7 would walk every lot by its primary key instead,
     * the closed ones of all years included. MariaDB takes the index by itself.
     */
    static final String ANYWHERE = """
            SELECT l.* FROM lot l FORCE INDEX (lot_published) WHERE l.state = 'PUBLISHED'
            """ + OTHERWISE;

    static final String IN_COMMUNE = """
            SELECT l.* FROM lot l WHERE l.state = 'PUBLISHED' AND l.commune_code = :commune
            """ + OTHERWISE;

    static final String NEAR = """
            SELECT l.* FROM lot l FORCE INDEX (lot_published_place)
            WHERE l.state = 'PUBLISHED' AND l.commune_code IN (:communes)
            """ + OTHERWISE;

    /**
     * What is looked for, besides the place.
     *
     * @param kind at least one device of this kind
     * @param condition at least one device (of the kind) in this condition
     * @param words a part of the title, a kind, a maker or a model
     */
    record Wish(
            @Nullable DeviceKind kind,
            @Nullable Condition condition,
            int minDevices,
            @Nullable String words) {}

    List<LotRows.Row> anywhere(Wish wish, UUID after, int max) {
        return anywhere(wish.kind(), wish.condition(), wish.minDevices(), wish.words(), after, max);
    }

    List<LotRows.Row> inCommune(String commune, Wish wish, UUID after, int max) {
        return inCommune(commune, wish.kind(), wish.condition(), wish.minDevices(), wish.words(), after, max);
    }

    List<LotRows.Row> near(List<String> communes, Wish wish, UUID after, int max) {
        return near(communes, wish.kind(), wish.condition(), wish.minDevices(), wish.words(), after, max);
    }

    /** The communes that have published lots. */
    @Query("SELECT DISTINCT l.commune_code FROM lot l WHERE l.state = 'PUBLISHED'")
    abstract List<String> places();

    @Query(ANYWHERE)
    abstract List<LotRows.Row> anywhere(
            @Nullable DeviceKind kind,
            @Nullable Condition condition,
            int minDevices,
            @Nullable String words,
            @UuidColumn UUID after,
            int max);

    @Query(IN_COMMUNE)
    abstract List<LotRows.Row> inCommune(
            String commune,
            @Nullable DeviceKind kind,
            @Nullable Condition condition,
            int minDevices,
            @Nullable String words,
            @UuidColumn UUID after,
            int max);

    @Query(NEAR)
    abstract List<LotRows.Row> near(
            List<String> communes,
            @Nullable DeviceKind kind,
            @Nullable Condition condition,
            int minDevices,
            @Nullable String words,
            @UuidColumn UUID after,
            int max);
}
