package fr.boucle.wasteregister.log;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables of the register's tree: entries, stored nodes, the head. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class EntryRows implements GenericRepository<EntryRows.Row, Long>, MerkleTree.Nodes {
    @MappedEntity("register_entry")
    record Row(
            @Id long idx,
            byte[] leafHash,
            byte[] content,
            @UuidColumn UUID organisationId,
            Instant recordedAt) {}

    @Introspected
    record Head(long size, Instant recordedAt) {}

    @Introspected
    record Node(byte[] hash) {}

    @Query("SELECT size, recorded_at FROM register_head WHERE id = 1 FOR UPDATE")
    abstract Head lockHead();

    @Query("UPDATE register_head SET size = :size, recorded_at = :recordedAt WHERE id = 1 AND size = :size - 1")
    abstract long advance(long size, Instant recordedAt);

    @Query("""
            INSERT INTO register_entry (idx, leaf_hash, content, organisation_id, recorded_at)
            VALUES (:idx, :leafHash, :content, :organisationId, :recordedAt)""")
    abstract long insert(
            long idx, byte[] leafHash, byte[] content, @UuidColumn UUID organisationId, Instant recordedAt);

    @Query("INSERT INTO register_node (level, idx, hash) VALUES (:level, :idx, :hash)")
    abstract long insertNode(int level, long idx, byte[] hash);

    @Query("SELECT idx, leaf_hash, content, organisation_id, recorded_at FROM register_entry WHERE idx = :idx")
    abstract Optional<Row> at(long idx);

    @Query("""
            SELECT idx, leaf_hash, content, organisation_id, recorded_at FROM register_entry
            WHERE idx >= :from AND idx < :to ORDER BY idx""")
    abstract List<Row> between(long from, long to);

    @Query("SELECT leaf_hash AS hash FROM register_entry WHERE idx >= :from AND idx < :to ORDER BY idx")
    abstract List<Node> leaves(long from, long to);

    @Query("SELECT hash FROM register_node WHERE level = :level AND idx >= :from AND idx < :to ORDER BY idx")
    abstract List<Node> nodes(int level, long from, long to);

    @Override
    public List<byte[]> read(int level, long from, long to) {
        List<byte[]> hashes = (level == 0 ? leaves(from, to) : nodes(level, from, to))
                .stream().map(Node::hash).toList();
        if (hashes.size() != to - from) {
            throw new IllegalStateException(
                    "the register lacks nodes of level " + level + " from " + from + " to " + to);
        }
        return hashes;
    }
}
