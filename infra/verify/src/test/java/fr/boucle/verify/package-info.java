@NullMarked
package fr.boucle.verify;

import org.jspecify.annotations.NullMarked;
