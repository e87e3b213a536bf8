package fr.boucle.repairs.diagnosis;

/** What came of one check. */
enum CheckResult {
    PASS,
    FAIL,
    NOT_APPLICABLE,
    /** Nobody tried it: the same as not to name it. */
    NOT_TESTED
}
