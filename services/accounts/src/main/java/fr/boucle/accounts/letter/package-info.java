/** What people are written of their account: an outbox of its own, and the words of each letter. */
@NullMarked
@CheckReturnValue
package fr.boucle.accounts.letter;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
