@NullMarked
package fr.boucle.wasteregister.consignment;

import org.jspecify.annotations.NullMarked;
