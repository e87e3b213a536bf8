@NullMarked
package fr.boucle.gateway.observatory;

import org.jspecify.annotations.NullMarked;
