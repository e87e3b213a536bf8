/** The files of test programs and of machines' own reports, kept for whoever works on the device next. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
