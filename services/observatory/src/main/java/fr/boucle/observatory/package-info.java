/**
 * What can be said of the loop as a whole, from the events of all contexts and from nothing else: the passport of each
 * device from the gift to the home or to the waste, the indicators with their sources, the open data. Decides nothing:
 * every row is a function of the set of events read, whatever their order, and can be thrown away and made again.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.observatory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
