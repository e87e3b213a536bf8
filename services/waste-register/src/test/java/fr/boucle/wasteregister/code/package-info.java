@NullMarked
package fr.boucle.wasteregister.code;

import org.jspecify.annotations.NullMarked;
