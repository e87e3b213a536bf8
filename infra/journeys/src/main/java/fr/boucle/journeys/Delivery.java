package fr.boucle.journeys;

import java.util.List;

/** Devices that a workshop expects. */
record Delivery(House workshop, List<Piece> pieces) {}
