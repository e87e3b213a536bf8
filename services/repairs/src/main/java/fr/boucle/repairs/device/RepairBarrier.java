package fr.boucle.repairs.device;

/** What kept a device from being repaired, in the words of the Open Repair Data Standard v0.3. */
public enum RepairBarrier {
    PARTS_NOT_AVAILABLE("Spare parts not available"),
    PARTS_TOO_EXPENSIVE("Spare parts too expensive"),
    CANNOT_OPEN("No way to open product"),
    NO_INFORMATION("Repair information not available"),
    NO_EQUIPMENT("Lack of equipment"),
    TOO_WORN_OUT("Too worn out");

    private final String ords;

    RepairBarrier(String ords) {
        this.ords = ords;
    }

    public String ords() {
        return ords;
    }
}
