package fr.boucle.donations.convention;

import fr.boucle.donations.convention.Convention.Side;
import fr.boucle.donations.device.DataState;
import fr.boucle.donations.law.Resale;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conventions' tables; a text is written once and never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ConventionRows extends GenericRepository<ConventionRows.Row, UUID> {
    @ByName
    @MappedEntity("convention")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            @UuidColumn UUID claimId,
            @UuidColumn UUID donorId,
            @UuidColumn UUID takerId,
            Convention.State state,
            String text,
            String textSha256,
            String legalBasis,
            Resale resale,
            @Nullable LocalDate erasureDeadline,
            LocalDate removalDeadline,
            Instant drawnUpAt,
            @Nullable Instant donorSignedAt,
            @UuidColumn @Nullable UUID donorMemberId,
            @Nullable Instant takerSignedAt,
            @UuidColumn @Nullable UUID takerMemberId,
            @Nullable Instant endedAt) {
        boolean isOf(UUID organisation) {
            return donorId.equals(organisation) || takerId.equals(organisation);
        }

        List<Convention.Signature> signatures() {
            List<Convention.Signature> all = new ArrayList<>();
            if (donorSignedAt != null && donorMemberId != null) {
                all.add(new Convention.Signature(Side.DONOR, donorMemberId, donorSignedAt));
            }
            if (takerSignedAt != null && takerMemberId != null) {
                all.add(new Convention.Signature(Side.TAKER, takerMemberId, takerSignedAt));
            }
            return List.copyOf(all);
        }

        Convention convention(int deviceCount) {
            ConventionTerms terms = ConventionTermsBuilder.stagedBuilder()
                    .id(id)
                    .claimId(claimId)
                    .donor(donorId)
                    .taker(takerId)
                    .textSha256(textSha256)
                    .legalBasis(legalBasis)
                    .resale(resale)
                    .erasureDeadline(erasureDeadline)
                    .removalDeadline(removalDeadline)
                    .deviceCount(deviceCount)
                    .build();
            List<Convention.Signature> signatures = signatures();
            return switch (state) {
                case TO_SIGN -> new Convention.ToSign(terms, signatures);
                case SIGNED -> new Convention.Signed(terms, signatures);
                case HANDED_OVER -> new Convention.HandedOver(terms, signatures, Objects.requireNonNull(endedAt));
                case CANCELLED -> new Convention.Cancelled(terms, signatures, Objects.requireNonNull(endedAt));
            };
        }
    }

    /**
     * A device as a convention keeps it.
     *
     * @param valueCents what it was worth when the convention was drawn up
     */
    @MappedEntity("convention_device")
    record Ceded(
            @UuidColumn UUID conventionId, @Id @UuidColumn UUID deviceId, DataState dataState, long valueCents) {}

    void save(Row row);

    void update(Row row);

    @Query("SELECT * FROM convention WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM convention WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT COUNT(*) FROM convention_device WHERE convention_id = :id")
    long count(@UuidColumn UUID id);

    @Query("""
            INSERT INTO convention_device (convention_id, device_id, data_state, value_cents)
            VALUES (:conventionId, :deviceId, :dataState, :valueCents)""")
    void keep(@UuidColumn UUID conventionId, @UuidColumn UUID deviceId, DataState dataState, long valueCents);

    @Query("SELECT * FROM convention_device WHERE convention_id = :conventionId ORDER BY device_id")
    List<Ceded> ceded(@UuidColumn UUID conventionId);
}
