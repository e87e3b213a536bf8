package fr.boucle.redistribution;

enum Use {
    SCHOOL,
    WORK_SEARCH,
    PROCEDURES,
    CONTACT
}
