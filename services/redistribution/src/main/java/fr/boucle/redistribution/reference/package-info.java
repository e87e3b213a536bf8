/** The public rules and files of the territory, in dated versions that never change, and how public files are read. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.reference;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
