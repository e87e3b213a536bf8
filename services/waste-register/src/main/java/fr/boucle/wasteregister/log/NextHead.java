package fr.boucle.wasteregister.log;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongFunction;

/** What is to be done about the head of the register: decided from what the database holds and what is known outside of it. */
sealed interface NextHead {
    /** Everything is signed. */
    record Nothing() implements NextHead {}

    /** The entries that are there are to be signed. */
    record Sign(byte[] root) implements NextHead {}

    /** It was signed already, by this register before a crash: that signature is taken, none is made. */
    record TakeOver(SignedHead head) implements NextHead {}

    /** The database knows a signature that the memory outside does not: it is told there. */
    record Tell(SignedHead head) implements NextHead {}

    /** Signing would tell two histories. */
    record Halt(HaltReason reason, long from, long to) implements NextHead {}

    /**
     * What is known.
     *
     * @param origin the register's name
     * @param size how many entries the database holds
     * @param inside the newest checkpoint of the database
     * @param outside the newest head known outside
     * @param kept whether anything is kept outside
     */
    record Known(String origin, long size, Optional<SignedHead> inside, Optional<SignedHead> outside, boolean kept) {
        long signed() {
            return inside.map(SignedHead::size).orElse(0L);
        }
    }

    /**
     * Decides.
     *
     * @param root the root of the entries' tree at a size, at most that of the entries
     */
    static NextHead of(Known known, LongFunction<byte[]> root) {
        boolean told = !known.kept() || known.outside().equals(known.inside());
        if (told && known.size() == known.signed()) {
            return new Nothing();
        }
        if (known.kept() && known.outside().isEmpty() && known.inside().isPresent()) {
            return new Halt(HaltReason.MEMORY_LOST, known.signed(), known.size());
        }
        Optional<NextHead> contradicted = known.outside().flatMap(head -> against(head, known, root));
        if (contradicted.isPresent()) {
            return contradicted.get();
        }
        if (known.signed() > known.size()) {
            return new Halt(HaltReason.ENTRIES_MISSING, known.size(), known.signed());
        }
        if (known.inside().isPresent() && !same(known.inside().get(), root)) {
            return new Halt(HaltReason.ENTRIES_CHANGED, known.signed(), known.size());
        }
        return told
                ? new Sign(root.apply(known.size()))
                : known.inside().<NextHead>map(Tell::new).orElseThrow();
    }

    /** What the head outside forbids, or gives. */
    private static Optional<NextHead> against(SignedHead head, Known known, LongFunction<byte[]> root) {
        if (!head.origin().equals(known.origin())) {
            return Optional.of(new Halt(HaltReason.ANOTHER_REGISTER, 0, head.size()));
        }
        if (head.size() > known.size()) {
            return Optional.of(new Halt(HaltReason.ENTRIES_MISSING, known.size(), head.size()));
        }
        if (!same(head, root)) {
            return Optional.of(new Halt(HaltReason.ANOTHER_HISTORY, head.size(), known.size()));
        }
        return head.size() > known.signed() ? Optional.of(new TakeOver(head)) : Optional.empty();
    }

    private static boolean same(SignedHead head, LongFunction<byte[]> root) {
        return Arrays.equals(root.apply(head.size()), head.root());
    }
}
