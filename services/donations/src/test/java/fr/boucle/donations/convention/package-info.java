@NullMarked
package fr.boucle.donations.convention;

import org.jspecify.annotations.NullMarked;
