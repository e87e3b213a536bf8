/**
 * How the services tell one another what happened, and nothing else: an outbox written in the transaction of the change,
 * a relay that publishes it in order per key, an inbox that absorbs repetitions, messages that wait, are parked or dead.
 * A committed change is published exactly once in effect; nothing is published that did not commit.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
