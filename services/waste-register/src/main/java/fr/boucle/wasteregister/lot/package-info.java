/** Items of one site and one code on their way: open, weighed, consigned, treated. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.lot;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
