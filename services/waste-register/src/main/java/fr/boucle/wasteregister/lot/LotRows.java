package fr.boucle.wasteregister.lot;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.Mass;
import fr.boucle.wasteregister.delegation.Reader;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lots' table. A change sets what it changes and nothing else. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LotRows extends GenericRepository<LotRows.Row, UUID> {
    /** A lot as its table has it; the table's checks tie each column to the states that have it. */
    @MappedEntity("waste_lot")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String wasteCode,
            boolean dataBearing,
            String state,
            @Nullable Integer openMarker,
            long version,
            Instant openedAt,
            @Nullable Long massGrams,
            @Nullable Long itemsGrams,
            @Nullable String weightType,
            @Nullable Instant weighedAt,
            @Nullable @UuidColumn UUID destinationId,
            @Nullable String destinationSiret,
            @Nullable @UuidColumn UUID transporterId,
            @Nullable LocalDate consignedOn,
            @Nullable Instant consignedAt,
            @Nullable String operationCode,
            @Nullable String operationMode,
            @Nullable String bsdNumber,
            @Nullable String adrMention,
            @Nullable @UuidColumn UUID lineId,
            @Nullable String publicId,
            @Nullable Long entryIndex,
            @Nullable String treatmentCode,
            @Nullable String treatmentMode,
            @Nullable LocalDate treatedOn,
            @Nullable Instant treatedAt,
            @Nullable Boolean treatmentFinal,
            @Nullable String noteExemption,
            int lotNumber) {

        public Lot lot() {
            Lot.Identity identity = new Lot.Identity(id, organisationId, wasteCode, dataBearing);
            return switch (state) {
                case "OPEN" -> new Lot.Open(identity);
                case "EMPTIED" -> new Lot.Emptied(identity);
                case "WEIGHED" -> new Lot.Weighed(identity, weighing());
                case "CONSIGNED" -> new Lot.Consigned(identity, weighing(), consignment());
                case "TREATED" -> new Lot.Treated(identity, weighing(), consignment(), treatment());
                default -> throw new IllegalStateException("a lot is never " + state);
            };
        }

        private Lot.Weighing weighing() {
            return new Lot.Weighing(
                    new Mass(Objects.requireNonNull(massGrams)),
                    new Mass(Objects.requireNonNull(itemsGrams)),
                    WeightType.valueOf(Objects.requireNonNull(weightType)),
                    Objects.requireNonNull(weighedAt));
        }

        private Lot.Consignment consignment() {
            return new Lot.Consignment(
                    new Lot.Parties(
                            Objects.requireNonNull(destinationId),
                            Objects.requireNonNull(destinationSiret),
                            Objects.requireNonNull(transporterId)),
                    Objects.requireNonNull(consignedOn),
                    Objects.requireNonNull(consignedAt),
                    new Lot.Planned(Objects.requireNonNull(operationCode), operationMode),
                    new Lot.Papers(
                            bsdNumber, adrMention, noteExemption == null ? null : NoteExemption.valueOf(noteExemption)),
                    new Lot.Written(
                            Objects.requireNonNull(lineId),
                            Objects.requireNonNull(publicId),
                            Objects.requireNonNull(entryIndex)));
        }

        private Lot.Treatment treatment() {
            return new Lot.Treatment(
                    Objects.requireNonNull(treatmentCode),
                    treatmentMode,
                    Objects.requireNonNull(treatmentFinal),
                    Objects.requireNonNull(treatedOn),
                    Objects.requireNonNull(treatedAt));
        }
    }

    @Query("""
            INSERT INTO waste_lot
                (id, organisation_id, waste_code, data_bearing, state, open_marker, version, opened_at, lot_number)
            SELECT :id, :organisationId, :wasteCode, :dataBearing, 'OPEN', 1, 0, :openedAt, n.last_number
            FROM lot_number n WHERE n.organisation_id = :organisationId
            ON DUPLICATE KEY UPDATE open_marker = 1
            """)
    void openIfNone(
            @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String wasteCode,
            boolean dataBearing,
            Instant openedAt);

    @Query("SELECT lot_number FROM waste_lot WHERE id = :id")
    int numberOf(@UuidColumn UUID id);

    /** The next number of a site, given to nobody else. */
    @Query("""
            INSERT INTO lot_number (organisation_id, last_number) VALUES (:organisationId, 1)
            ON DUPLICATE KEY UPDATE last_number = last_number + 1
            """)
    void count(@UuidColumn UUID organisationId);

    @Query("""
            SELECT COUNT(*) FROM waste_lot
            WHERE organisation_id = :organisationId AND waste_code = :wasteCode AND data_bearing = :dataBearing
              AND open_marker = 1
            """)
    long countOpen(@UuidColumn UUID organisationId, String wasteCode, boolean dataBearing);

    @Query("""
            SELECT * FROM waste_lot
            WHERE organisation_id = :organisationId AND waste_code = :wasteCode AND data_bearing = :dataBearing
              AND open_marker = 1
            FOR UPDATE
            """)
    Optional<Row> lockOpen(@UuidColumn UUID organisationId, String wasteCode, boolean dataBearing);

    @Query("SELECT * FROM waste_lot WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("""
            UPDATE waste_lot
            SET state = 'WEIGHED', open_marker = NULL, mass_grams = :massGrams, items_grams = :itemsGrams,
                weight_type = :weightType, weighed_at = :at
            WHERE id = :id
            """)
    void weighed(@UuidColumn UUID id, long massGrams, long itemsGrams, String weightType, Instant at);

    @Query("UPDATE waste_lot SET state = 'EMPTIED', open_marker = NULL WHERE id = :id")
    void emptied(@UuidColumn UUID id);

    @Query("""
            UPDATE waste_lot
            SET destination_id = :destination, destination_siret = :siret, transporter_id = :transporter
            WHERE id = :id
            """)
    void givenTo(@UuidColumn UUID id, @UuidColumn UUID destination, String siret, @UuidColumn UUID transporter);

    @Query("""
            UPDATE waste_lot
            SET consigned_on = :on, operation_code = :code, operation_mode = :mode, bsd_number = :bsdNumber,
                adr_mention = :adrMention, note_exemption = :exemption
            WHERE id = :id
            """)
    void planned(
            @UuidColumn UUID id,
            LocalDate on,
            String code,
            @Nullable String mode,
            @Nullable String bsdNumber,
            @Nullable String adrMention,
            @Nullable String exemption);

    @Query("""
            UPDATE waste_lot
            SET state = 'CONSIGNED', consigned_at = :at, line_id = :line, public_id = :publicId, entry_index = :entry
            WHERE id = :id
            """)
    void consigned(@UuidColumn UUID id, Instant at, @UuidColumn UUID line, String publicId, long entry);

    @Query("""
            UPDATE waste_lot
            SET state = 'TREATED', treatment_code = :code, treatment_mode = :mode, treatment_final = :last,
                treated_on = :on, treated_at = :at
            WHERE id = :id
            """)
    void treated(@UuidColumn UUID id, String code, @Nullable String mode, boolean last, LocalDate on, Instant at);

    /** What was done to a lot after it left, operation by operation: added, never changed. */
    @Query("""
            INSERT INTO lot_operation
                (lot_id, lot_version, operation_code, operation_mode, last_one, treated_on, recorded_at)
            SELECT id, :version, treatment_code, treatment_mode, treatment_final, treated_on, treated_at
            FROM waste_lot WHERE id = :id
            """)
    void done(@UuidColumn UUID id, long version);

    @Query("UPDATE waste_lot SET version = :version WHERE id = :id")
    void version(@UuidColumn UUID id, long version);

    @Query("SELECT * FROM waste_lot WHERE id = :id AND " + Reader.VISIBLE)
    Optional<Row> find(@UuidColumn UUID id, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("SELECT * FROM waste_lot WHERE id IN" + Keys.OF_KEYS)
    List<Row> all(String keys);
}
