@NullMarked
package fr.boucle.wasteregister.operator;

import org.jspecify.annotations.NullMarked;
