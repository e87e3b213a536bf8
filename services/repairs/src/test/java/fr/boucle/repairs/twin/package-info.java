@NullMarked
package fr.boucle.repairs.twin;

import org.jspecify.annotations.NullMarked;
