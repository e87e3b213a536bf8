@NullMarked
package fr.boucle.donations.device;

import org.jspecify.annotations.NullMarked;
