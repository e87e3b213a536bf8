/** The observatory, tried on a real database and a real log. */
@NullMarked
package fr.boucle.observatory;

import org.jspecify.annotations.NullMarked;
