package fr.boucle.repairs;

/** What came of a repair attempt, in the words of the Open Repair Data Standard v0.3. */
enum RepairOutcome {
    FIXED("Fixed"),
    REPAIRABLE("Repairable"),
    END_OF_LIFE("End of life"),
    UNKNOWN("Unknown");

    private final String ords;

    RepairOutcome(String ords) {
        this.ords = ords;
    }

    String ords() {
        return ords;
    }
}
