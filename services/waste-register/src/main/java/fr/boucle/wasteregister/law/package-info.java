/** The day that the law means, and the ways in which the register says no. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.law;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
