/** What waits for each role: the first page after signing in, and the numbers in the menu. */
@NullMarked
package fr.boucle.gateway.day;

import org.jspecify.annotations.NullMarked;
