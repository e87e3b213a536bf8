@NullMarked
package fr.boucle.wasteregister.container;

import org.jspecify.annotations.NullMarked;
