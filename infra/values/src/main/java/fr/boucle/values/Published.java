package fr.boucle.values;

/** An event that other services hear: a record of raw values, as its golden file in {@code contract/} has it. */
public interface Published {}
