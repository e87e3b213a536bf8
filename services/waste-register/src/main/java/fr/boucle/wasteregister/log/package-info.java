/** The append-only log that anyone verifies: entries, tree, checkpoints, proofs. Knows nothing of what an entry tells. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
