/** The workshop, tested from outside on the real database and broker, and its rules from inside. */
@NullMarked
package fr.boucle.repairs.report;

import org.jspecify.annotations.NullMarked;
