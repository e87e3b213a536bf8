@NullMarked
package fr.boucle.wasteregister.log;

import org.jspecify.annotations.NullMarked;
