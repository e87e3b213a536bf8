/** What a technician writes down about a device, for whoever works on it next. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.note;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
