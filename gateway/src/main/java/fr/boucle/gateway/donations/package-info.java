/** Giving: a collectivité's inventory, its devices, the lots it offers, who reserves them, and the convention that hands them over. */
@NullMarked
package fr.boucle.gateway.donations;

import org.jspecify.annotations.NullMarked;
