@NullMarked
package fr.boucle.stack;

import org.jspecify.annotations.NullMarked;
