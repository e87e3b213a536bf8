/** Programmes: devices for those who fit their criteria, up to a quota and a share of the stock. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.programme;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
