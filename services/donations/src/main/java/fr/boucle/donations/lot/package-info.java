/** Devices offered together: drafted, published, found. */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.lot;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
