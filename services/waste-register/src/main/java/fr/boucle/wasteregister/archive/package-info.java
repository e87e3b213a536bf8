/** Years of a register that were closed after three whole ones: sealed files with all their proofs; nothing is taken away. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.archive;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
