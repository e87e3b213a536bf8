package fr.boucle.journeys;

/** How far the workshop has come with a device; of a hundred, how many. */
enum Fate {
    EXPECTED(6),
    MISSING(1),
    RECEIVED(8),
    BLOCKED(2),
    ERASED(7),
    TO_REPAIR(6),
    IN_REPAIR(3),
    TO_GRADE(4),
    GRADED(5),
    HARVESTED(2),
    SCRAPPED(11),
    READY(45);

    private final int ofHundred;

    Fate(int ofHundred) {
        this.ofHundred = ofHundred;
    }

    int ofHundred() {
        return ofHundred;
    }

    boolean isAtLeast(Fate fate) {
        return compareTo(fate) >= 0;
    }
}
