/** What is left of a device and is waste: the items, and the devices they come of. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.item;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
