package fr.boucle.wasteregister.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of RFC 9162 §2.1 read from tiles. Of each full tile (2^height nodes of one level) the root is stored, as a node
 * of the level above; level 0 is the leaf hashes. So a proof reads at most two tiles of each level, whatever the size.
 * One instance serves one question and keeps the tiles it read.
 */
final class MerkleTree {
    static final int TILE_HEIGHT = 8;

    /** Where the nodes are stored. */
    interface Nodes {
        /** The nodes {@code from} (included) to {@code to} (excluded) of a tile level, in order, all of them complete. */
        List<byte[]> read(int level, long from, long to);
    }

    private record Tile(int level, long number) {}

    private final Nodes nodes;
    private final int height;
    private final long size;
    private final Map<Tile, List<byte[]>> tiles = new HashMap<>();
    private final Map<Tile, byte[]> subtrees = new HashMap<>();

    /** The tree of the first {@code size} entries. */
    MerkleTree(Nodes nodes, long size) {
        this(nodes, size, TILE_HEIGHT);
    }

    MerkleTree(Nodes nodes, long size, int height) {
        this.nodes = nodes;
        this.size = size;
        this.height = height;
    }

    byte[] root() {
        return root(size);
    }

    /** The root at an earlier size. */
    byte[] root(long of) {
        return of == 0 ? MerkleHash.empty() : range(0, of);
    }

    /** The root of a full tile, to be stored as a node of the level above. */
    byte[] tileRoot(int level, long number) {
        return reduce(nodes(level, number << height, 1L << height));
    }

    /** RFC 9162 §2.1.3.1, from the leaf up. */
    List<byte[]> inclusion(long index) {
        List<byte[]> path = new ArrayList<>();
        long start = 0;
        long count = size;
        while (count > 1) {
            long left = largestPowerBelow(count);
            if (index - start < left) {
                path.add(range(start + left, count - left));
                count = left;
            } else {
                path.add(range(start, left));
                start += left;
                count -= left;
            }
        }
        return path.reversed();
    }

    /** RFC 9162 §2.1.4.1: that the tree of {@code from} entries is the beginning of this one. */
    List<byte[]> consistency(long from) {
        List<byte[]> path = new ArrayList<>();
        long start = 0;
        long count = size;
        long old = from;
        boolean whole = true;
        while (old != count) {
            long left = largestPowerBelow(count);
            if (old <= left) {
                path.add(range(start + left, count - left));
                count = left;
            } else {
                path.add(range(start, left));
                start += left;
                count -= left;
                old -= left;
                whole = false;
            }
        }
        if (!whole) {
            path.add(range(start, count));
        }
        return path.reversed();
    }

    /** The hash over {@code count} leaves from {@code start}, a multiple of the largest power of two in {@code count}. */
    private byte[] range(long start, long count) {
        long left = Long.highestOneBit(count);
        int level = Long.numberOfTrailingZeros(left);
        byte[] first = full(level, start >> level);
        return left == count ? first : MerkleHash.node(first, range(start + left, count - left));
    }

    /** The root of a full subtree of 2^level leaves. */
    private byte[] full(int level, long index) {
        return subtrees.computeIfAbsent(new Tile(level, index), _ -> {
            int above = level % height;
            return reduce(nodes(level / height, index << above, 1L << above));
        });
    }

    private static byte[] reduce(List<byte[]> nodes) {
        List<byte[]> row = nodes;
        while (row.size() > 1) {
            List<byte[]> next = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                next.add(MerkleHash.node(row.get(i), row.get(i + 1)));
            }
            row = next;
        }
        return row.getFirst();
    }

    private List<byte[]> nodes(int level, long from, long count) {
        long width = 1L << height;
        long number = from / width;
        List<byte[]> tile = tiles.computeIfAbsent(
                new Tile(level, number),
                _ -> nodes.read(level, number * width, Math.min((number + 1) * width, size >> (level * height))));
        int offset = (int) (from - number * width);
        return tile.subList(offset, offset + (int) count);
    }

    private static long largestPowerBelow(long count) {
        return Long.highestOneBit(count - 1);
    }
}
