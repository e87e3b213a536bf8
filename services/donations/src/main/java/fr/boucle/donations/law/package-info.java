/**
 * What the law and the territory allow, by the day: dated rules with their article, whether a device may go to an organisation, where a
 * retired device goes first, and what it is worth.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.law;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
