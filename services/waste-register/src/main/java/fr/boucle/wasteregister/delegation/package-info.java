/** Who may read whose register, and the journal of who did. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.delegation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
