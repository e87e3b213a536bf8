/** What arrived: received, missing, unannounced, one machine under two names, and what its own report says of it. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
