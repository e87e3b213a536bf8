/** What structures ask for a place of their own and keep: the asking, the decision, the hand-over, the share that comes after households. */
@NullMarked
package fr.boucle.gateway.structures;

import org.jspecify.annotations.NullMarked;
