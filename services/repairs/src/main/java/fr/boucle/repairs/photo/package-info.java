/** Photos of a device, drawn small and without what the camera wrote. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.photo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
