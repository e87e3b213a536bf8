package fr.boucle.journeys;

import java.util.UUID;

/** A device of the gift. */
record Device(UUID id, String code) {}
