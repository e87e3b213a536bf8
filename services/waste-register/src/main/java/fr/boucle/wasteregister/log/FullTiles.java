package fr.boucle.wasteregister.log;

import jakarta.inject.Singleton;

/** Keeps the root of each tile that an entry fills, and of each tile that this root fills in turn. */
@Singleton
class FullTiles {
    private final EntryRows entries;

    FullTiles(EntryRows entries) {
        this.entries = entries;
    }

    /** To be called for every size, under the sequencer's lock. */
    void store(long size) {
        MerkleTree tree = new MerkleTree(entries, size);
        long width = 1L << MerkleTree.TILE_HEIGHT;
        long full = size;
        for (int level = 0; full % width == 0; level++) {
            full /= width;
            if (entries.insertNode(level + 1, full - 1, tree.tileRoot(level, full - 1)) != 1) {
                throw new IllegalStateException("a tile was not kept");
            }
        }
    }
}
