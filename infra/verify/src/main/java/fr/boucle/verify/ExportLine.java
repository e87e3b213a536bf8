package fr.boucle.verify;

/** One line of an export. */
public sealed interface ExportLine {
    /** A line in the format: an entry, or the hash of one that this reader may not read. */
    sealed interface Listed extends ExportLine {
        /** The index the line states. */
        long index();

        /** The leaf hash the line states. */
        Hash leafHash();
    }

    /** An entry with its bytes, verbatim. Nothing about them was checked. */
    final class Entry implements Listed {
        private final long index;
        private final Hash leafHash;
        private final byte[] bytes;

        Entry(long index, Hash leafHash, byte[] bytes) {
            this.index = index;
            this.leafHash = leafHash;
            this.bytes = bytes;
        }

        @Override
        public long index() {
            return index;
        }

        @Override
        public Hash leafHash() {
            return leafHash;
        }

        /** The entry's own bytes; not a copy, to be read only. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** An entry this reader may not read: its leaf hash stands for it. */
    record Withheld(long index, Hash leafHash) implements Listed {}

    /** A line that is not in the format. {@code why} says what would be right. */
    record Damaged(String why) implements ExportLine {}

    /** A last line without its line feed that is not in the format either: the file is cut. */
    record Cut() implements ExportLine {}
}
