/** What schools say of their pupils who lack a device: numbers, never names. */
@NullMarked
package fr.boucle.gateway.schools;

import org.jspecify.annotations.NullMarked;
