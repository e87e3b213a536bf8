package fr.boucle.donations;

/** What the rules propose for a device, or what the agent decided instead. */
enum Orientation {
    REUSE,
    REPAIR,
    RECYCLING
}
