package fr.boucle.donations.reading;

import org.jspecify.annotations.Nullable;

/** A medium of a machine as the file tells it. */
record RawMedium(
        @Nullable String serial, String typeText, @Nullable Long sizeMegabytes) {}
