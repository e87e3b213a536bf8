/** Who takes part: the organisations of the territory, approved or suspended by its steward. */
@NullMarked
package fr.boucle.gateway.accounts;

import org.jspecify.annotations.NullMarked;
