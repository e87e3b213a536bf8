package fr.boucle.donations.law;

/** What the rules propose for a device, or what the agent decided instead. */
public enum Orientation {
    REUSE,
    REPAIR,
    RECYCLING
}
