package fr.boucle.repairs.device;

/** Why a log's date lies before the device came. */
public enum DateExplanation {
    /** The clock of the machine that wiped was wrong. */
    CLOCK_WRONG,
    /** It was wiped before it was handed over, and nobody used it since. */
    WIPED_BEFORE_ARRIVAL,
    /** It was in the workshop already: its reception was noted afterwards. */
    RECEPTION_NOTED_LATER
}
