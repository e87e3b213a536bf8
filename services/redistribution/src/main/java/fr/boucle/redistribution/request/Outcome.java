package fr.boucle.redistribution.request;

public enum Outcome {
    GRANTED,
    REFUSED,
    POSTPONED
}
