/**
 * Pulls the plugs of a running system by a seeded schedule while people use it, lets it heal, and compares what it answered with
 * what it holds: databases, log, projections, register.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.faults;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
