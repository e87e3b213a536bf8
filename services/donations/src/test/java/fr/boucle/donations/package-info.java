/** What the donations service promises, on the real database and the real broker. */
@NullMarked
package fr.boucle.donations;

import org.jspecify.annotations.NullMarked;
