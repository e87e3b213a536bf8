@NullMarked
package fr.boucle.repairs.board;

import org.jspecify.annotations.NullMarked;
