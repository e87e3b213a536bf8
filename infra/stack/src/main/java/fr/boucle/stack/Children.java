package fr.boucle.stack;

import java.util.HashSet;
import java.util.Set;

/** All processes this JVM has started: none outlives it, unless it is killed itself. */
final class Children {
    private static final Set<Child> STARTED = new HashSet<>();
    private static boolean ending;
    private static Runnable orderly = () -> {};

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Children::endAll, "end-children"));
    }

    private Children() {}

    /** What to do first when this JVM ends; whatever then still runs is killed. No process can be started any more. */
    static synchronized void whenEnding(Runnable stop) {
        orderly = stop;
    }

    /** Takes note of {@code child}; ends it again when this JVM is ending. */
    static synchronized Child keep(Child child) {
        if (ending) {
            child.kill();
            throw new StackProblem("Everything is being stopped, nothing starts any more.");
        }
        STARTED.removeIf(started -> !started.alive());
        STARTED.add(child);
        return child;
    }

    private static void endAll() {
        close().run();
        for (Child child : started()) {
            child.kill();
        }
    }

    private static synchronized Runnable close() {
        ending = true;
        return orderly;
    }

    private static synchronized Set<Child> started() {
        return Set.copyOf(STARTED);
    }
}
