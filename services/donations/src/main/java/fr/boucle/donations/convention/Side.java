package fr.boucle.donations.convention;

/** Who gives, and who takes. */
enum Side {
    DONOR,
    TAKER
}
