/** A real browser, and what every page keeps to in it. */
@NullMarked
package fr.boucle.pagekit;

import org.jspecify.annotations.NullMarked;
