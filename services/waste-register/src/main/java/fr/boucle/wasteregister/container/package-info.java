/** Waste of the house that never was a device here: containers with a place, a level, a weighing, each emptied into a lot. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.container;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
