/** One box that finds what a member may see by what is printed on it: a code, a serial, a reference, a name. */
@NullMarked
package fr.boucle.gateway.search;

import org.jspecify.annotations.NullMarked;
