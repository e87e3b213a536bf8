/** Who is at the door: the browser's session, kept in one encrypted cookie, and the proof that a form came from our own page. */
@NullMarked
package fr.boucle.gateway.session;

import org.jspecify.annotations.NullMarked;
