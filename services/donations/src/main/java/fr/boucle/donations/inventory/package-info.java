/** From a file to listed devices: a preview with a verdict for each row, and its confirmation. */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.inventory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
