@NullMarked
package fr.boucle.donations.vocabulary;

import org.jspecify.annotations.NullMarked;
