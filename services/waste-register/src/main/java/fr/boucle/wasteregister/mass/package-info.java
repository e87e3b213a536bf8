/** The masses of each site under each code, year by year, kept by every act that changes one. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.mass;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
