package fr.boucle.redistribution.endowment;

/** Why a structure gets nothing now; the words beside it say what would change that. */
enum RefusedBecause {
    HOUSEHOLDS_FIRST,
    STOCK_EMPTY,
    USE_NOT_SHARED,
    NEED_NOT_SHOWN,
    EQUIPPED_LATELY,
    OTHER
}
