/** The organisations, as accounts tells them. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.organisation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
