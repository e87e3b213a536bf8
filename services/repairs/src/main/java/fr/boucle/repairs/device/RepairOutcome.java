package fr.boucle.repairs.device;

/** What came of a repair attempt, in the words of the Open Repair Data Standard v0.3. */
public enum RepairOutcome {
    FIXED("Fixed"),
    REPAIRABLE("Repairable"),
    END_OF_LIFE("End of life"),
    UNKNOWN("Unknown");

    private final String ords;

    RepairOutcome(String ords) {
        this.ords = ords;
    }

    public String ords() {
        return ords;
    }
}
