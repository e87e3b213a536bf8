@NullMarked
package fr.boucle.donations.inventory;

import org.jspecify.annotations.NullMarked;
