package fr.boucle.repairs;

/** What a spare part is. */
enum PartKind {
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
