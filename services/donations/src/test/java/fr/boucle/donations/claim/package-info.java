@NullMarked
package fr.boucle.donations.claim;

import org.jspecify.annotations.NullMarked;
