@NullMarked
package fr.boucle.wasteregister.platform;

import org.jspecify.annotations.NullMarked;
