/** The rule that puts requests in order and proposes a device to each; its weights, and what others would change. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.priority;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
