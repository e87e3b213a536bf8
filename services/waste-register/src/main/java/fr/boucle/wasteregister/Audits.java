package fr.boucle.wasteregister;

import fr.boucle.web.UuidColumn;
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

/** What an audit sums and looks through, by site and waste code. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Audits implements GenericRepository<LotRow, UUID> {
    /** Grams of a site under a code. */
    @MappedEntity("waste_item")
    record Sum(@Id @UuidColumn UUID organisationId, String wasteCode, long grams) {}

    /** A consigned lot with the operators and the line of its consignment. */
    @MappedEntity("waste_lot")
    record Consigned(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String wasteCode,
            @UuidColumn UUID destinationId,
            @UuidColumn UUID transporterId,
            LocalDate consignedOn,
            @Nullable String bsdNumber,
            @UuidColumn UUID lineId,
            String publicId,
            @Nullable LocalDate treatedOn,
            @Nullable Boolean treatmentFinal) {}

    /** An item with the kind of its device. */
    @MappedEntity("waste_item")
    record Weighed(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID deviceId,
            @UuidColumn UUID lotId,
            String deviceKind,
            long massGrams,
            @Nullable @UuidColumn UUID lineId,
            @Nullable String publicId) {}

    /** A data-bearing item that left and of which some medium has no certificate. */
    @MappedEntity("waste_item")
    record Uncertified(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID lotId,
            LocalDate consignedOn,
            @Nullable String serialNumber) {}

    @Query("SELECT organisation_id, waste_code, SUM(mass_grams) AS grams FROM waste_item WHERE accepted_at >= :from"
            + " AND accepted_at < :to AND " + Reader.VISIBLE + " GROUP BY organisation_id, waste_code")
    abstract List<Sum> accepted(
            Instant from, Instant to, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("SELECT organisation_id, waste_code, SUM(mass_grams - items_grams) AS grams FROM waste_lot"
            + " WHERE weighed_at >= :from AND weighed_at < :to AND " + Reader.VISIBLE
            + " GROUP BY organisation_id, waste_code")
    abstract List<Sum> differences(
            Instant from, Instant to, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("SELECT organisation_id, waste_code, SUM(mass_grams) AS grams FROM waste_lot WHERE consigned_at >= :from"
            + " AND consigned_at < :to AND " + Reader.VISIBLE + " GROUP BY organisation_id, waste_code")
    abstract List<Sum> consigned(
            Instant from, Instant to, boolean everything, @UuidColumn UUID organisation, Instant at);

    /** By the register: the newest version of each outgoing line that is not cancelled. */
    @Query("SELECT l.organisation_id, v.waste_code, SUM(v.mass_grams) AS grams FROM register_line l"
            + " JOIN register_line_version v ON v.line_id = l.id AND v.version ="
            + " (SELECT MAX(x.version) FROM register_line_version x WHERE x.line_id = l.id)"
            + " WHERE l.register_type = 'OUTGOING_WASTE' AND v.reason <> 'ANNULER' AND l.written_at >= :from"
            + " AND l.written_at < :to AND " + Reader.VISIBLE + " GROUP BY l.organisation_id, v.waste_code")
    abstract List<Sum> registered(
            Instant from, Instant to, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("SELECT organisation_id, waste_code, SUM(mass_grams) AS grams FROM waste_lot WHERE state = 'WEIGHED' AND "
            + Reader.VISIBLE + " GROUP BY organisation_id, waste_code")
    abstract List<Sum> weighedStock(boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("SELECT organisation_id, waste_code, SUM(mass_grams) AS grams FROM waste_item WHERE lot_id IN"
            + " (SELECT id FROM waste_lot WHERE state = 'OPEN') AND " + Reader.VISIBLE
            + " GROUP BY organisation_id, waste_code")
    abstract List<Sum> openStock(boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("SELECT id, organisation_id, waste_code, destination_id, transporter_id, consigned_on, bsd_number, line_id,"
            + " public_id, treated_on, treatment_final FROM waste_lot WHERE consigned_on >= :from AND consigned_on <= :to"
            + " AND " + Reader.VISIBLE + " ORDER BY id LIMIT 50000")
    abstract List<Consigned> lots(
            LocalDate from, LocalDate to, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("SELECT i.id, i.device_id, i.lot_id, d.kind AS device_kind, i.mass_grams, l.line_id, l.public_id FROM"
            + " waste_item i JOIN waste_device d ON d.device_id = i.device_id JOIN waste_lot l ON l.id = i.lot_id"
            + " WHERE i.kind = 'CARCASS' AND i.accepted_at >= :from AND i.accepted_at < :to AND (:everything OR"
            + " i.organisation_id = :organisation OR i.organisation_id IN (SELECT owner_id FROM delegation WHERE"
            + " reader_id = :organisation AND valid_until > :at AND revoked_at IS NULL)) ORDER BY i.id LIMIT"
            + " 50000")
    abstract List<Weighed> carcasses(
            Instant from, Instant to, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("SELECT i.id, i.lot_id, l.consigned_on, m.serial_number FROM waste_item i JOIN waste_lot l ON l.id ="
            + " i.lot_id LEFT JOIN waste_medium m ON m.item_id = i.id WHERE i.data_bearing AND l.consigned_on IS"
            + " NOT NULL AND m.certificate_number IS NULL AND (:everything OR i.organisation_id = :organisation OR"
            + " i.organisation_id IN (SELECT owner_id FROM delegation WHERE reader_id = :organisation AND"
            + " valid_until > :at AND revoked_at IS NULL)) ORDER BY i.id LIMIT 10000")
    abstract List<Uncertified> uncertified(boolean everything, @UuidColumn UUID organisation, Instant at);
}
