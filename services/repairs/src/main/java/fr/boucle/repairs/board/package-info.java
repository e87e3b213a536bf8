/** The bench as a whole: what waits, what is shown of a device, its label, and its way into stock. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.board;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
