/** The codes that law and the State's platform fix, each with its days: waste codes, treatment operations, what is proposed for a piece. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.code;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
