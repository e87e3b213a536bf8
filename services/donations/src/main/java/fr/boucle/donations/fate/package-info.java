/** What the other contexts tell of devices that left, and the differences between what was sent and what was received. */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.fate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
