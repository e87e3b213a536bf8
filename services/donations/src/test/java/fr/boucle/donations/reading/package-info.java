@NullMarked
package fr.boucle.donations.reading;

import org.jspecify.annotations.NullMarked;
