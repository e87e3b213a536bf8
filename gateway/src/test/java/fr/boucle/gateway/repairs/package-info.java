@NullMarked
package fr.boucle.gateway.repairs;

import org.jspecify.annotations.NullMarked;
