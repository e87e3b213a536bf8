/** The convention that an accepted claim becomes: its frozen text, the signatures, the pick-up, the hand-over. */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.convention;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
