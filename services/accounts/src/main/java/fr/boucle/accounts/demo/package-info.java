/** The invented organisations and people of the demonstration: what there is of them, not how it is registered. */
@NullMarked
@CheckReturnValue
package fr.boucle.accounts.demo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
