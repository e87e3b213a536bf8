package fr.boucle.wasteregister.audit;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Items of an unlikely mass, and data-bearing ones that left and whose destruction is not certified, page by page. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class ItemCases implements GenericRepository<ItemCases.Outlier, UUID> {
    private static final String VISIBLE = """
            (:everything OR i.organisation_id = :organisation OR i.organisation_id IN
            (SELECT owner_id FROM delegation WHERE reader_id = :organisation AND valid_until > :at AND revoked_at
            IS NULL)) ORDER BY i.id LIMIT :max""";

    /** A carcass outside what its kind of device weighs. */
    @MappedEntity("waste_item")
    record Outlier(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            Instant acceptedAt,
            @UuidColumn UUID lotId,
            String kind,
            long massGrams,
            long leastGrams,
            long mostGrams,
            @Nullable @UuidColumn UUID lineId,
            @Nullable String publicId) {}

    /** A data-bearing item that left, and since when. */
    @MappedEntity("waste_item")
    record Uncertified(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID lotId,
            String publicId,
            LocalDate consignedOn,
            String kind,
            @Nullable String deviceCode,
            @Nullable String serials) {
        /** Of its media whose destruction is not certified; none where its medium was not told. */
        List<String> serialNumbers() {
            return serials == null ? List.of() : List.of(serials.split("\n", -1));
        }
    }

    @Query("""
            SELECT i.id, i.organisation_id, i.accepted_at, i.lot_id, d.kind, i.mass_grams, u.least_grams, u.most_grams, l.line_id, l.public_id FROM
            waste_item i JOIN waste_device d ON d.device_id = i.device_id JOIN usual_mass u ON u.kind = d.kind JOIN
            waste_lot l ON l.id = i.lot_id WHERE i.id > :after AND i.kind = 'CARCASS' AND i.accepted_at >= :from AND
            i.accepted_at < :to AND (i.mass_grams < u.least_grams OR i.mass_grams > u.most_grams) AND""" + VISIBLE)
    abstract List<Outlier> outliers(
            Instant from,
            Instant to,
            @UuidColumn UUID after,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);

    /** Open until each of its media has its certificate; one whose medium was not told, until one is recorded. */
    @Query("""
            SELECT i.id, i.organisation_id, i.lot_id, l.public_id, l.consigned_on, i.kind, d.code AS device_code,
            (SELECT GROUP_CONCAT(s.serial_number ORDER BY s.serial_number SEPARATOR '\\n') FROM waste_medium s
            WHERE s.item_id = i.id AND s.certificate_number IS NULL) AS serials FROM waste_item i JOIN waste_lot l ON l.id = i.lot_id
            LEFT JOIN waste_device d ON d.device_id = i.device_id WHERE i.id > :after AND
            i.data_bearing AND l.consigned_on IS NOT NULL AND (EXISTS (SELECT 1 FROM waste_medium m WHERE
            m.item_id = i.id AND m.certificate_number IS NULL) OR NOT EXISTS (SELECT 1 FROM waste_medium m WHERE
            m.item_id = i.id)) AND""" + VISIBLE)
    abstract List<Uncertified> uncertified(
            @UuidColumn UUID after, boolean everything, @UuidColumn UUID organisation, Instant at, int max);
}
