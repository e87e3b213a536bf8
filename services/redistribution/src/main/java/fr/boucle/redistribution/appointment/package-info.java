/** When and where a device is fetched, what goes with it, and the places that help. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.appointment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
