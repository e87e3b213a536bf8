/** What travels and what is kept on paper: the driver's slip, the container's label, the list of destruction, the year. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.papers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
