/** The keys that sign tokens, and what is published of them. */
@NullMarked
@CheckReturnValue
package fr.boucle.accounts.key;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
