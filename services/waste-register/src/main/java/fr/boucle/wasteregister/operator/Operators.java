package fr.boucle.wasteregister.operator;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The operators and their proofs. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class Operators implements GenericRepository<Operators.Row, UUID> {
    private final OperatorProofs proofs;

    public Operators(OperatorProofs proofs) {
        this.proofs = proofs;
    }

    @MappedEntity("operator")
    public record Row(
            @Id @UuidColumn UUID id,
            String name,
            String siret,
            String address,
            String postalCode,
            String city,
            String kinds,
            long version) {}

    /** An operator and how often its record changed. */
    public record Stored(Operator operator, long version) {}

    public Optional<Stored> find(UUID id) {
        return row(id).map(row -> stored(row, proofs.of(id)));
    }

    /** Who has this number. */
    public Optional<Operator> known(String siret) {
        return ofSiret(siret).map(row -> stored(row, proofs.of(row.id())).operator());
    }

    /** Who has this number, locked. */
    Optional<UUID> holderOf(String siret) {
        return lockSiret(siret).map(Row::id);
    }

    /** How often it changed, held until the end of the transaction. */
    Optional<Long> lockVersion(UUID id) {
        return lock(id).map(Row::version);
    }

    /** An operator that a consignment names. */
    public Operator required(UUID id) {
        return find(id).map(Stored::operator)
                .orElseThrow(() -> new Refusal(WasteRefusal.OPERATOR_UNKNOWN, "No operator has the id " + id + "."));
    }

    /** Those of these ids, with their proofs, in no order. */
    List<Stored> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Operator.Proof>> proved = proofs.ofAll(Keys.of(ids));
        return rows(Keys.of(ids)).stream()
                .map(row -> stored(row, proved.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** What those of these ids are called. */
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : rows(Keys.of(ids)).stream().collect(Collectors.toMap(Row::id, Row::name));
    }

    /** Writes an operator as it is now, with its proofs. */
    public void put(Operator operator) {
        String kinds = operator.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        write(
                operator.id(),
                operator.name(),
                operator.siret(),
                operator.address(),
                operator.postalCode(),
                operator.city(),
                kinds);
        proofs.replace(operator.id(), operator.proofs());
    }

    @Query("""
            INSERT INTO operator (id, name, siret, address, postal_code, city, kinds, version)
            VALUES (:id, :name, :siret, :address, :postalCode, :city, :kinds, 0)
            ON DUPLICATE KEY UPDATE name = :name, siret = :siret, address = :address, postal_code = :postalCode,
            city = :city, kinds = :kinds, version = version + 1""")
    public abstract void write(
            @UuidColumn UUID id,
            String name,
            String siret,
            String address,
            String postalCode,
            String city,
            String kinds);

    @Query("SELECT id, name, siret, address, postal_code, city, kinds, version FROM operator WHERE id = :id")
    public abstract Optional<Row> row(@UuidColumn UUID id);

    @Query("SELECT id, name, siret, address, postal_code, city, kinds, version FROM operator WHERE id = :id FOR UPDATE")
    public abstract Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT id, name, siret, address, postal_code, city, kinds, version FROM operator WHERE siret = :siret")
    abstract Optional<Row> ofSiret(String siret);

    @Query("""
            SELECT id, name, siret, address, postal_code, city, kinds, version FROM operator WHERE siret = :siret FOR
            UPDATE""")
    abstract Optional<Row> lockSiret(String siret);

    @Query("SELECT id, name, siret, address, postal_code, city, kinds, version FROM operator WHERE id IN"
            + Keys.OF_KEYS)
    abstract List<Row> rows(String keys);

    private static Stored stored(Row row, List<Operator.Proof> proofs) {
        Set<Operator.Kind> kinds = EnumSet.noneOf(Operator.Kind.class);
        Arrays.stream(row.kinds().split(",")).map(Operator.Kind::valueOf).forEach(kinds::add);
        return new Stored(
                new Operator(
                        row.id(), row.name(), row.siret(), row.address(), row.postalCode(), row.city(), kinds, proofs),
                row.version());
    }
}
