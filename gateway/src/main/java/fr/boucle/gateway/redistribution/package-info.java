/** Receiving: requests and their points, the decision a person takes, the promised device and its hand-over. */
@NullMarked
package fr.boucle.gateway.redistribution;

import org.jspecify.annotations.NullMarked;
