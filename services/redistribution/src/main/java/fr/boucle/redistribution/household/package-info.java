/** The one home of personal data: names and contacts, sealed, and the journal of who looked at what. */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution.household;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
