package fr.boucle.repairs.device;

/** What two files may share that says that they are of one machine. */
public enum MachineEvidence {
    /** maker and serial, as the plate has them. */
    NAMEPLATE,
    /** the serial, where one of both makers is unknown. */
    SERIAL,
    /** what the firmware calls the machine. */
    SYSTEM_UUID,
    /** the serial of the mainboard. */
    BOARD,
    /** the owner's own number on it. */
    ASSET_TAG,
    /** the serial of a medium. */
    MEDIUM;

    /** Whether it names the machine: a medium moves from one to another, and two owners may use one tag. */
    public boolean isOfMachine() {
        return this != MEDIUM && this != ASSET_TAG;
    }
}
