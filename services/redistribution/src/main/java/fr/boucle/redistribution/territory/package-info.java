/** The communes of the territory, how far they lie apart, and the areas that stand for households outside this service. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.territory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
