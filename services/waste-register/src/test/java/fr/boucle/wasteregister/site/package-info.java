@NullMarked
package fr.boucle.wasteregister.site;

import org.jspecify.annotations.NullMarked;
