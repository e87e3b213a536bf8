/** One machine, one thread: files that may be of one machine are asked about, joined, and parted again. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.twin;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
