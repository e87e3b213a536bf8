/** Documents that people sign, print or hear read aloud. */
@NullMarked
@CheckReturnValue
package fr.boucle.documents;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
