@NullMarked
package fr.boucle.redistribution;

import org.jspecify.annotations.NullMarked;
