/** What everyone may read: the loop in figures, and the life of one device. */
@NullMarked
package fr.boucle.gateway.observatory;

import org.jspecify.annotations.NullMarked;
