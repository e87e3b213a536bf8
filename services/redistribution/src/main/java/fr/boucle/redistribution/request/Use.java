package fr.boucle.redistribution.request;

public enum Use {
    SCHOOL,
    WORK_SEARCH,
    PROCEDURES,
    CONTACT
}
