/** The journeys as tests, on the whole system in its processes. */
@NullMarked
package fr.boucle.journeys;

import org.jspecify.annotations.NullMarked;
