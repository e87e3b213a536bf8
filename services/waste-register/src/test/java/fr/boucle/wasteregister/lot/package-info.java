@NullMarked
package fr.boucle.wasteregister.lot;

import org.jspecify.annotations.NullMarked;
