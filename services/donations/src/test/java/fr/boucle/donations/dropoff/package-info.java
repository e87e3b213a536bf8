@NullMarked
package fr.boucle.donations.dropoff;

import org.jspecify.annotations.NullMarked;
