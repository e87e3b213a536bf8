/** Tests of parts, repairs and scrapping. */
@NullMarked
package fr.boucle.repairs.repair;

import org.jspecify.annotations.NullMarked;
