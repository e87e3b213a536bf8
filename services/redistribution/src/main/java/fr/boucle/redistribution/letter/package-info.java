/** What households are told: letters by mail or on paper. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.letter;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
