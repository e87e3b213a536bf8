/** What private persons bring: the device, a receipt that only they hold, and nothing of them. */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.dropoff;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
