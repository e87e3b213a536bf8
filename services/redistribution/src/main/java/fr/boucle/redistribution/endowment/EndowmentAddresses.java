package fr.boucle.redistribution.endowment;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.redistribution.household.Safe;
import fr.boucle.redistribution.letter.Addressee;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where structures left to be written to about what they asked, sealed; forgotten with their words. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class EndowmentAddresses implements GenericRepository<EndowmentAddresses.Row, UUID>, Addressee {
    private final EndowmentRows endowments;
    private final Safe safe;

    EndowmentAddresses(EndowmentRows endowments, Safe safe) {
        this.endowments = endowments;
        this.safe = safe;
    }

    @MappedEntity("endowment_address")
    record Row(@Id @UuidColumn UUID endowmentId, byte[] sealed) {}

    @Override
    public Optional<Known> of(UUID about) {
        return endowments
                .findById(about)
                .map(row -> new Known(
                        row.reference(),
                        row.organisationId(),
                        findById(about)
                                .map(kept -> safe.open(about, kept.sealed()))
                                .orElse(null)));
    }

    void keep(UUID endowment, @Nullable String address) {
        if (address != null && !address.isBlank()) {
            save(new Row(endowment, safe.seal(endowment, address.strip())));
        }
    }

    abstract Optional<Row> findById(UUID endowmentId);

    abstract void save(Row row);

    @Query("DELETE FROM endowment_address WHERE endowment_id = :endowmentId")
    abstract void forget(@UuidColumn UUID endowmentId);
}
