/** What the steward watches: which part answers, how far each one is behind, and the messages that nobody could handle. */
@NullMarked
package fr.boucle.gateway.operations;

import org.jspecify.annotations.NullMarked;
