@NullMarked
package fr.boucle.wasteregister.delegation;

import org.jspecify.annotations.NullMarked;
