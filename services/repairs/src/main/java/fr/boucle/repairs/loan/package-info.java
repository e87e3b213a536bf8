/** The machines that a workshop works with, lent to whoever needs one. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.loan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
