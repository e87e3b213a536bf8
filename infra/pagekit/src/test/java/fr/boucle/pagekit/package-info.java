@NullMarked
package fr.boucle.pagekit;

import org.jspecify.annotations.NullMarked;
