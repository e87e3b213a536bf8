/** What can be read of a request by those who may, and how a household is forgotten. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.tracking;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
