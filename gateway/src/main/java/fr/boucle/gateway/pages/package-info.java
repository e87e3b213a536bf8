/** What every page shares: layout, words, formats, calls to the services, and what is said when one refuses or does not answer. */
@NullMarked
package fr.boucle.gateway.pages;

import org.jspecify.annotations.NullMarked;
