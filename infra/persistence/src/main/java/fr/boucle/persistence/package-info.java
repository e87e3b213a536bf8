/**
 * What every part with a database has in common: migrations as the schema's owner, ids as bytes, repeatable posts, and an
 * outage told from a fault.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
