@NullMarked
package fr.boucle.wasteregister;

import org.jspecify.annotations.NullMarked;
