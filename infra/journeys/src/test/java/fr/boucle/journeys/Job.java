package fr.boucle.journeys;

/**
 * The six main jobs, each with the most that it may cost: what {@link JourneyTest} measured when it was played with the keyboard on
 * the journey's own data (12, 82, 6, 7, 9 and 7 pages; 32, 244, 15, 17, 21 and 17 KiB; 91, 577, 60, 51, 74 and 35 seconds), and some
 * fifteen percent, at least four KiB. A ceiling is lowered when its job got cheaper, never raised to let a page pass.
 */
enum Job {
    GIVE("agent: sixty laptops, from a file to a published lot", 14, 37, 105),
    REPAIR("technician: a day's forty devices, from the pallet to the stock", 94, 281, 663),
    ASK("mediator: a request under a mandate", 7, 19, 70),
    DECIDE("decider: a decision as the rule proposes it", 8, 21, 59),
    WASTE("keeper: a lot weighed, consigned and treated", 10, 25, 85),
    AUDIT("auditor: a line, its proof and the day's seal", 8, 21, 40);

    final String what;
    final int pages;
    final int kibibytes;
    final int seconds;

    /**
     * A job.
     *
     * @param what is done, from signing in on
     * @param pages at most
     * @param kibibytes over the wire at most
     * @param seconds of hands at most, by the keystroke-level model
     */
    Job(String what, int pages, int kibibytes, int seconds) {
        this.what = what;
        this.pages = pages;
        this.kibibytes = kibibytes;
        this.seconds = seconds;
    }
}
