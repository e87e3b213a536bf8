package fr.boucle.redistribution.tracking;

/** What was answered. */
record FollowUpAnswer(int month, boolean stillUsed, FollowUps.Bought wouldHaveBought) {}
