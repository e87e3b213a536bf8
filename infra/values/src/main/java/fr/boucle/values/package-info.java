/**
 * The few values that every context means in the same way: a mass, an amount of money, an establishment's number, a
 * device's kind and printed code, the name of content by its SHA-256. Each refuses what it cannot mean.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.values;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
