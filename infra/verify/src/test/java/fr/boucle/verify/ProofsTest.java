package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProofsTest {
    private static final int SIZES = 300;
    private static final NaiveTree TREE = new NaiveTree(IntStream.range(0, SIZES)
            .mapToObj(i -> ("leaf " + i).getBytes(UTF_8))
            .toList());
    private static final List<Hash> ROOTS =
            IntStream.rangeClosed(0, SIZES).mapToObj(size -> TREE.root(size)).toList();

    @Test
    void the_compact_range_has_the_root_of_every_size() {
        CompactRange range = new CompactRange();
        List<Hash> roots = new ArrayList<>(List.of(range.root()));
        for (int i = 0; i < SIZES; i++) {
            range.append(leafHash(i));
            roots.add(range.root());
        }
        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    void inclusion_verifies_for_every_entry_of_every_size_up_to_300() {
        for (int size = 1; size <= SIZES; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(includes(index, size, TREE.path(index, size))).isTrue();
            }
        }
    }

    @Test
    void consistency_verifies_between_all_sizes_up_to_300() {
        for (int to = 1; to <= SIZES; to++) {
            for (int from = 1; from <= to; from++) {
                assertThat(extended(from, to, TREE.consistency(from, to))).isTrue();
            }
        }
    }

    @Property(tries = 600)
    void inclusion_verifies_at_its_index_and_size_only(
            @ForAll @IntRange(min = 1, max = SIZES) int size, @ForAll @IntRange(max = SIZES - 1) int any) {
        int index = any % size;
        List<Hash> path = TREE.path(index, size);
        assertThat(includes(index, size, path)).isTrue();
        int other = (index + 1) % size;
        if (other != index) {
            assertThat(Proofs.verifyInclusion(other, size, leafHash(index), path, ROOTS.get(size)))
                    .isFalse();
            assertThat(includes(other, size, path)).isFalse();
        }
        assertThat(Proofs.verifyInclusion(index, size, leafHash(index), path, ROOTS.get((size + 1) % SIZES)))
                .isFalse();
        assertThat(includes(index, size, longer(path))).isFalse();
        if (!path.isEmpty()) {
            assertThat(includes(index, size, path.subList(1, path.size()))).isFalse();
            assertThat(includes(index, size, path.subList(0, path.size() - 1))).isFalse();
            assertThat(includes(index, size, changed(path, any))).isFalse();
        }
    }

    @Property(tries = 600)
    void consistency_verifies_between_its_sizes_only(
            @ForAll @IntRange(min = 1, max = SIZES) int to, @ForAll @IntRange(max = SIZES - 1) int any) {
        int from = 1 + any % to;
        List<Hash> proof = TREE.consistency(from, to);
        assertThat(extended(from, to, proof)).isTrue();
        assertThat(extended(from, to, longer(proof))).isFalse();
        if (!proof.isEmpty()) {
            assertThat(extended(from, to, changed(proof, any))).isFalse();
            assertThat(extended(from, to, proof.subList(0, proof.size() - 1))).isFalse();
            assertThat(Proofs.verifyConsistency(from, to, ROOTS.get(to), ROOTS.get(to), proof))
                    .isFalse();
            assertThat(Proofs.verifyConsistency(from, to, ROOTS.get(from), ROOTS.get(from), proof))
                    .isFalse();
        }
    }

    @Test
    void nothing_is_consistent_with_size_zero_or_with_a_smaller_tree() {
        assertThat(Proofs.verifyConsistency(0, 5, ROOTS.getFirst(), ROOTS.get(5), List.of()))
                .isFalse();
        assertThat(Proofs.verifyConsistency(0, 0, ROOTS.getFirst(), ROOTS.getFirst(), List.of()))
                .isFalse();
        assertThat(Proofs.verifyConsistency(5, 3, ROOTS.get(5), ROOTS.get(3), List.of()))
                .isFalse();
    }

    @Test
    void an_index_outside_the_tree_is_not_included() {
        assertThat(Proofs.verifyInclusion(0, 0, leafHash(0), List.of(), ROOTS.getFirst()))
                .isFalse();
        assertThat(Proofs.verifyInclusion(1, 1, leafHash(0), List.of(), ROOTS.get(1)))
                .isFalse();
        assertThat(Proofs.verifyInclusion(-1, 1, leafHash(0), List.of(), ROOTS.get(1)))
                .isFalse();
    }

    @Test
    void a_hash_has_32_bytes() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.fromBase64("AAAA")).isInstanceOf(Unreadable.class);
        String good = ROOTS.get(1).base64();
        assertThatThrownBy(() -> Hash.fromBase64(good.substring(0, 42) + "1=")).isInstanceOf(Unreadable.class);
    }

    private static boolean includes(int index, int size, List<Hash> path) {
        return Proofs.verifyInclusion(index, size, leafHash(index), path, ROOTS.get(size));
    }

    private static boolean extended(int from, int to, List<Hash> proof) {
        return Proofs.verifyConsistency(from, to, ROOTS.get(from), ROOTS.get(to), proof);
    }

    private static Hash leafHash(int index) {
        return MerkleTree.leafHash(TREE.leaf(index));
    }

    private static List<Hash> longer(List<Hash> proof) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(leafHash(0));
        return longer;
    }

    private static List<Hash> changed(List<Hash> proof, int any) {
        List<Hash> changed = new ArrayList<>(proof);
        int at = any % proof.size();
        byte[] bytes = changed.get(at).bytes();
        bytes[any % Hash.LENGTH] ^= (byte) (1 << any % 8);
        changed.set(at, Hash.of(bytes));
        return changed;
    }
}
