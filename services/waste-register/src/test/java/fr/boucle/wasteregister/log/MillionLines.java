package fr.boucle.wasteregister.log;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.boucle.values.Ids;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Many lines like one that was written, with their entries and the stored nodes of the tree, put straight into the tables. */
final class MillionLines {
    private static final int BATCH = 1_000;
    private static final int DAYS = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    private final Connection database;
    private final String fields;
    private final Map<String, Object> members;
    private final UUID organisation;
    private final Instant recordedAt;
    private final List<List<byte[]>> levels = new ArrayList<>(List.of(new ArrayList<>()));

    private MillionLines(
            Connection database, String fields, Map<String, Object> members, UUID organisation, Instant recordedAt) {
        this.database = database;
        this.fields = fields;
        this.members = members;
        this.organisation = organisation;
        this.recordedAt = recordedAt;
    }

    /** Fills the register, in which one line was written, up to a size. */
    static void fill(Connection database, int size) throws SQLException, IOException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT v.fields, l.organisation_id, e.leaf_hash, e.recorded_at, e.content"
                                + " FROM register_line_version v JOIN register_line l ON l.id = v.line_id"
                                + " JOIN register_entry e ON e.idx = v.entry_index WHERE e.idx = 0")) {
            if (!row.next()) {
                throw new IllegalStateException("write one line first");
            }
            ByteBuffer id = ByteBuffer.wrap(row.getBytes(2));
            MillionLines lines = new MillionLines(
                    database,
                    row.getString(1),
                    new ObjectMapper().readValue(row.getBytes(5), new TypeReference<>() {}),
                    new UUID(id.getLong(), id.getLong()),
                    row.getTimestamp(4).toInstant());
            lines.levels.getFirst().add(row.getBytes(3));
            lines.fill(size);
        }
    }

    private void fill(int size) throws SQLException {
        database.setAutoCommit(false);
        try (PreparedStatement entry = database.prepareStatement(
                        "INSERT INTO register_entry (idx, leaf_hash, content, organisation_id, recorded_at) VALUES (?,?,?,?,?)");
                PreparedStatement line = database.prepareStatement(
                        "INSERT INTO register_line (id, organisation_id, register_type, public_id, year, written_at)"
                                + " VALUES (?,?,'INCOMING_WASTE',?,2026,?)");
                PreparedStatement version = database.prepareStatement(
                        "INSERT INTO register_line_version (line_id, version, entry_index, reason, fields, line_date,"
                                + " waste_code, mass_grams, recorded_at, organisation_id, register_type)"
                                + " VALUES (?,1,?,'WRITTEN',?,?,'16 02 13*',184000,?,?,'INCOMING_WASTE')");
                PreparedStatement node = database.prepareStatement("INSERT INTO register_node VALUES (?,?,?)")) {
            for (int index = 1; index < size; index++) {
                add(index, entry, line, version, node);
                if (index % BATCH == 0 || index == size - 1) {
                    for (PreparedStatement statement : List.of(entry, line, version, node)) {
                        int[] _ = statement.executeBatch();
                    }
                    database.commit();
                }
            }
        }
        try (PreparedStatement head = database.prepareStatement("UPDATE register_head SET size = ?, recorded_at = ?")) {
            head.setLong(1, size);
            head.setObject(2, recordedAt);
            int _ = head.executeUpdate();
        }
        database.commit();
    }

    private void add(
            int index,
            PreparedStatement entry,
            PreparedStatement line,
            PreparedStatement version,
            PreparedStatement node)
            throws SQLException {
        UUID id = Ids.next();
        String publicId = "E-B-" + index;
        Map<String, Object> whole = new HashMap<>(members);
        whole.put("index", (long) index);
        whole.put("lineId", id.toString());
        whole.put("publicId", publicId);
        byte[] content = CanonicalJson.bytes(whole);
        byte[] leaf = MerkleHash.leaf(content);
        batch(entry, (long) index, leaf, content, bytes(organisation), recordedAt);
        batch(line, bytes(id), bytes(organisation), publicId, recordedAt);
        batch(version, bytes(id), (long) index, fields, FIRST.plusDays(index % DAYS), recordedAt, bytes(organisation));
        levels.getFirst().add(leaf);
        store(index + 1L, node);
    }

    /** The root of each tile that is full now, as a node of the level above. */
    private void store(long size, PreparedStatement node) throws SQLException {
        long full = size;
        for (int level = 0; full % (1L << MerkleTree.TILE_HEIGHT) == 0; level++) {
            full >>= MerkleTree.TILE_HEIGHT;
            byte[] root = new MerkleTree((at, from, to) -> levels.get(at).subList((int) from, (int) to), size)
                    .tileRoot(level, full - 1);
            if (levels.size() == level + 1) {
                levels.add(new ArrayList<>());
            }
            levels.get(level + 1).add(root);
            batch(node, level + 1, full - 1, root);
        }
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
