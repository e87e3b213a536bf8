/** What holds for everybody on the territory: who is served, what can be asked for, the rules and the figures of a year. */
@NullMarked
package fr.boucle.gateway.territory;

import org.jspecify.annotations.NullMarked;
