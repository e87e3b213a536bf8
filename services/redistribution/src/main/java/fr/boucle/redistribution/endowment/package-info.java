/** What structures ask for a place of their own, and keep: counted apart from households, who come first. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.endowment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
