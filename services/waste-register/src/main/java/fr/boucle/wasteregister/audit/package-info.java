/** What waits for someone, what does not fit, and whether masses balance. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
