/** Which kinds can be asked for, how many there are, and how long others have waited. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.availability;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
