/** Organisations that ask to take part: what they say of themselves, and the steward's word on it. */
@NullMarked
@CheckReturnValue
package fr.boucle.accounts.applicant;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
