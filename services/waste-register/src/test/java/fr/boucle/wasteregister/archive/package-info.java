@NullMarked
package fr.boucle.wasteregister.archive;

import org.jspecify.annotations.NullMarked;
