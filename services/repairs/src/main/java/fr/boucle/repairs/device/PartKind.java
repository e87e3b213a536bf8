package fr.boucle.repairs.device;

/** What a spare part is. */
public enum PartKind {
    MEMORY,
    BATTERY,
    SCREEN,
    KEYBOARD,
    MEDIUM,
    MAINBOARD,
    FAN,
    CHARGER,
    CASE,
    RADIO,
    CAMERA,
    OTHER
}
