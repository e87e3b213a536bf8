package fr.boucle.donations.reading;

import org.jspecify.annotations.Nullable;

/**
 * A medium of a machine as the file tells it.
 *
 * @param named what it is called: its type, model and name
 * @param bus how it is joined to the machine, which says nothing of whether a volume stands in its place
 */
record RawMedium(
        @Nullable String serial,
        String named,
        String bus,
        @Nullable Long sizeMegabytes) {
    /** All that is said of it. */
    String typeText() {
        return (named + " " + bus).strip();
    }
}
