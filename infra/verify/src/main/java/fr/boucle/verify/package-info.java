/**
 * The auditor's offline verifier of the waste register. It shares nothing with the register but the format written in
 * {@code FORMAT.md}: no code, no database, no network. It needs a JDK and files: an export, checkpoints, a public key.
 *
 * <p>It decides whether the files agree with each other and with what the register signed earlier. It does not decide
 * whether an entry tells the truth about the waste.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.verify;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
