/** Accounts, tried on a real database and a real broker. */
@NullMarked
package fr.boucle.accounts;

import org.jspecify.annotations.NullMarked;
