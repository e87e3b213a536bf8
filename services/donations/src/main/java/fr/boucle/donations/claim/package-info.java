/**
 * Who claims what, who waits for it, and what a claim keeps from happening: a claimed device does not leave, and a lot that closes frees
 * only what nobody claimed.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.claim;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
