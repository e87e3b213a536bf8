/** A device of the workshop, in one of its states, and what happens to it: facts in, events out, one store. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.device;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
