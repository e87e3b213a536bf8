@NullMarked
package fr.boucle.donations.law;

import org.jspecify.annotations.NullMarked;
