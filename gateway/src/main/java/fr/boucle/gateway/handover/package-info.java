/** A day of hand-overs: who comes, who brings, and how the structure is reached. */
@NullMarked
package fr.boucle.gateway.handover;

import org.jspecify.annotations.NullMarked;
