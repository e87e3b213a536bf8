/** What is done to its parts: repaired, taken, fitted, and apart as waste. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.repair;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
