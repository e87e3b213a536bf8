package fr.boucle.redistribution;

enum Outcome {
    GRANTED,
    REFUSED,
    POSTPONED
}
