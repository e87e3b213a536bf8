@NullMarked
package fr.boucle.wasteregister.audit;

import org.jspecify.annotations.NullMarked;
