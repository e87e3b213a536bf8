package fr.boucle.stack;

/** One thing that runs: how it is started, how we know that it serves. */
interface StackPart {
    /** The order of stopping: doors first, the database last. Of one wave, all at once. */
    enum Wave {
        DOOR,
        SERVICES,
        LOG,
        STORE
    }

    String name();

    int port();

    Wave wave();

    /** Starts it; what an earlier start left is given back first. */
    Child start();

    /** Whether it serves now. */
    boolean ready();
}
