/** The devices made ready by workshops, and where each one is. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.stock;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
