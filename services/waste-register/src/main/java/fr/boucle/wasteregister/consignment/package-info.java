/** A lot leaves its site: what must hold, and the line it writes. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.consignment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
