/** The workshop: the board of all devices, and the bench where one of them is received, erased, checked, repaired and graded. */
@NullMarked
package fr.boucle.gateway.repairs;

import org.jspecify.annotations.NullMarked;
