/** What people decide, by named policies, and the notice that the law owes to whoever it concerns. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.decision;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
