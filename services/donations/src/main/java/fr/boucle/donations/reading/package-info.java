/**
 * Reads the files that public bodies already have and understands their cells: which column says what, what kind a device is, by what it
 * is known, when it was acquired, which media it holds. It decides nothing: what the law makes of a device is judged above it.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
