package fr.boucle.faults;

/**
 * What became of a wish: the last answer counts, since an earlier open one is settled by it.
 *
 * @param asked how often it was asked
 */
record Act(Wish wish, Outcome outcome, Reply reply, int asked) {}
