package fr.boucle.repairs.diagnosis;

/** What came of one check. */
enum CheckResult {
    PASS("bon"),
    FAIL("en panne"),
    NOT_APPLICABLE("n'en a pas"),
    /** Nobody tried it: the same as not to name it. */
    NOT_TESTED("non testé");

    private final String label;

    CheckResult(String label) {
        this.label = label;
    }

    /** The French word, as printed. */
    String label() {
        return label;
    }
}
