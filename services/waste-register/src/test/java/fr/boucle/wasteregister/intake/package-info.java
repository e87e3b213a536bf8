@NullMarked
package fr.boucle.wasteregister.intake;

import org.jspecify.annotations.NullMarked;
