/** Acts on many things: ordered on the pages of their contexts, followed, confirmed and found again here. */
@NullMarked
@CheckReturnValue
package fr.boucle.gateway.batches;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
