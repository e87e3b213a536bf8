/** The one door: it streams API calls to the services, holds the browser's session and draws the pages. It decides nothing. */
@NullMarked
package fr.boucle.gateway;

import org.jspecify.annotations.NullMarked;
