/** What households answer three and twelve months after. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.followup;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
