@NullMarked
package fr.boucle.donations.lot;

import org.jspecify.annotations.NullMarked;
