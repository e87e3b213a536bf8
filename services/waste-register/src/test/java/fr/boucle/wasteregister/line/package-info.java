@NullMarked
package fr.boucle.wasteregister.line;

import org.jspecify.annotations.NullMarked;
