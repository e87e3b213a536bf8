/**
 * The words by which inventories are understood beyond those that ship: what the steward adds for all, and what an organisation
 * answered once for a word of its own.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.vocabulary;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
