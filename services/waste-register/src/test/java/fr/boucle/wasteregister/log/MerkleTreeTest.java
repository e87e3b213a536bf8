package fr.boucle.wasteregister.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.verify.Hash;
import fr.boucle.verify.Proofs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The stored tree against the reference and against a verifier that shares no code with it. */
class MerkleTreeTest {
    private static final List<String> REFERENCE_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final String REFERENCE_ROOT_OF_8 =
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";
    private static final String REFERENCE_ROOT_OF_5 =
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4";

    /** Leaves and full tiles' roots, as the register's tables have them; counts what is read. */
    static final class Stored implements MerkleTree.Nodes {
        private final int height;
        private final Map<Integer, List<byte[]>> levels = new HashMap<>();
        private long size;
        private long read;

        Stored(int height) {
            this.height = height;
        }

        void append(byte[] leafHash) {
            level(0).add(leafHash);
            size++;
            long full = size;
            for (int level = 0; full % (1L << height) == 0; level++) {
                full >>= height;
                level(level + 1).add(tree(size).tileRoot(level, full - 1));
            }
        }

        MerkleTree tree(long of) {
            return new MerkleTree(this, of, height);
        }

        @Override
        public List<byte[]> read(int level, long from, long to) {
            read += to - from;
            return level(level).subList((int) from, (int) to);
        }

        private List<byte[]> level(int level) {
            return levels.computeIfAbsent(level, _ -> new ArrayList<>());
        }
    }

    @Test
    void the_reference_tree_is_reproduced() {
        Stored stored = new Stored(2);
        REFERENCE_LEAVES.forEach(
                leaf -> stored.append(MerkleHash.leaf(HexFormat.of().parseHex(leaf))));
        assertThat(HexFormat.of().formatHex(stored.tree(8).root())).isEqualTo(REFERENCE_ROOT_OF_8);
        assertThat(HexFormat.of().formatHex(stored.tree(8).root(5))).isEqualTo(REFERENCE_ROOT_OF_5);
        assertThat(HexFormat.of().formatHex(stored.tree(0).root()))
                .isEqualTo(HexFormat.of().formatHex(MerkleHash.empty()));
    }

    @Test
    void every_inclusion_proof_of_every_size_up_to_300_verifies() {
        for (int height : new int[] {2, 8}) {
            Stored stored = new Stored(height);
            for (int size = 1; size <= 300; size++) {
                stored.append(leaf(size - 1));
                MerkleTree tree = stored.tree(size);
                Hash root = Hash.of(tree.root());
                for (int index = 0; index < size; index++) {
                    List<Hash> path = hashes(tree.inclusion(index));
                    assertThat(Proofs.verifyInclusion(index, size, Hash.of(leaf(index)), path, root))
                            .as("entry %s of %s, tiles of 2^%s", index, size, height)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void every_consistency_proof_between_sizes_up_to_300_verifies() {
        Stored stored = new Stored(3);
        List<Hash> roots = new ArrayList<>();
        for (int size = 1; size <= 300; size++) {
            stored.append(leaf(size - 1));
            MerkleTree tree = stored.tree(size);
            roots.add(Hash.of(tree.root()));
            for (int from = 1; from <= size; from++) {
                List<Hash> path = hashes(tree.consistency(from));
                assertThat(Proofs.verifyConsistency(from, size, roots.get(from - 1), roots.get(size - 1), path))
                        .as("from %s to %s", from, size)
                        .isTrue();
                assertThat(Hash.of(tree.root(from))).isEqualTo(roots.get(from - 1));
            }
        }
    }

    @Test
    void a_proof_among_many_entries_reads_a_few_tiles() {
        Stored stored = new Stored(MerkleTree.TILE_HEIGHT);
        // more than 256 times 256: tiles of three levels, as a million entries have
        int size = 200_000;
        for (int i = 0; i < size; i++) {
            stored.append(leaf(i));
        }
        stored.read = 0;
        MerkleTree tree = stored.tree(size);
        List<Hash> path = hashes(tree.inclusion(154_321));
        assertThat(path).hasSize(18);
        // three tile levels, at most two tiles of each: never a scan of the entries
        assertThat(stored.read).isLessThanOrEqualTo(6 * 256);
        assertThat(Proofs.verifyInclusion(154_321, size, Hash.of(leaf(154_321)), path, Hash.of(tree.root())))
                .isTrue();
        stored.read = 0;
        assertThat(stored.tree(size).consistency(100_001)).hasSizeLessThanOrEqualTo(19);
        assertThat(stored.read).isLessThanOrEqualTo(6 * 256);
    }

    private static byte[] leaf(int i) {
        return MerkleHash.leaf(("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<Hash> hashes(List<byte[]> path) {
        return path.stream().map(Hash::of).toList();
    }
}
