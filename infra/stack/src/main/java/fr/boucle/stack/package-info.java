/**
 * The whole of Boucle on one machine: a real database, a real broker, the six services and the gateway, each in its own process.
 *
 * <p>Two layers. {@link fr.boucle.stack.Database} and {@link fr.boucle.stack.Broker} start the two servers alone: tests use them
 * as they are. {@link fr.boucle.stack.Up} and {@link fr.boucle.stack.Down} start and stop everything, for a person.
 */
@NullMarked
package fr.boucle.stack;

import org.jspecify.annotations.NullMarked;
