/**
 * The workshop bench of an association: what arrived, whether its data are gone, what works, what was repaired, how good
 * it is, and whether it leaves for stock or for waste. It decides that a device is ready; it decides neither who gives it
 * nor who gets it, and keeps no register of waste. A device whose media are not all erased or out cannot become ready:
 * the type of the graded state holds the proof.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
