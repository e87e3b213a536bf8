@NullMarked
package fr.boucle.donations.fate;

import org.jspecify.annotations.NullMarked;
