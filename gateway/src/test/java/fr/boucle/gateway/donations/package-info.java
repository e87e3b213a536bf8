@NullMarked
package fr.boucle.gateway.donations;

import org.jspecify.annotations.NullMarked;
