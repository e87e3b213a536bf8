/**
 * One act on many things: first tried on each without changing any, then done to those that passed, one by one, in the background.
 * Whoever ordered it may leave and find it again with what became of each.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.batches;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
