/** One device for one household, from the decision to the hand-over, the release or the return. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.reservation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
