package fr.boucle.donations.reading;

/** Whether the day or the month comes first, where a text does not show it. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
}
