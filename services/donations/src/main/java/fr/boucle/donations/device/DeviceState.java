package fr.boucle.donations.device;

/** What the state of a device is called. */
public enum DeviceState {
    LISTED,
    REASSIGNED,
    WITHDRAWN,
    HANDED_OVER,
    SENT_TO_WASTE
}
