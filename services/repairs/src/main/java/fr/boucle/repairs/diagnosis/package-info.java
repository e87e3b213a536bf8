/** What was tested, by hand or by a program, and how good the device is. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.diagnosis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
