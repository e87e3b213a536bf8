/** Whether the rule, or those who decide, treat groups differently. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.fairness;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
