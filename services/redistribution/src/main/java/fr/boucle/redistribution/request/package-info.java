/** What households ask for: opening, mandate, contact, and the states of a request. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.request;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
