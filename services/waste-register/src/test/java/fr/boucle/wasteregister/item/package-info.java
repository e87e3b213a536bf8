@NullMarked
package fr.boucle.wasteregister.item;

import org.jspecify.annotations.NullMarked;
