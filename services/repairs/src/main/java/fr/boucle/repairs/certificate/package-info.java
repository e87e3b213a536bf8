/** The certificate of erasure: signed, public, on paper. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.certificate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
