/** The lines of the register: written once, corrected by versions, searched, declared, previewed, exported. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.line;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
