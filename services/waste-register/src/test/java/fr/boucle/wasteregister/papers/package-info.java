@NullMarked
package fr.boucle.wasteregister.papers;

import org.jspecify.annotations.NullMarked;
