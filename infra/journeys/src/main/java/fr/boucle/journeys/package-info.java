/**
 * The whole loop played through the gateway, as its users would: a test and a document at once. Also loads the
 * demonstration territory, by the same doors.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.journeys;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
