/** The road of the API: what programs call passes here to the services, unchanged but for the headers that are ours to set. */
@NullMarked
package fr.boucle.gateway.api;

import org.jspecify.annotations.NullMarked;
