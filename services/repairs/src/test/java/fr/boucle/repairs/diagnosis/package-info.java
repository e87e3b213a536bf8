/** The workshop, tested from outside on the real database and broker, and its rules from inside. */
@NullMarked
package fr.boucle.repairs.diagnosis;

import org.jspecify.annotations.NullMarked;
