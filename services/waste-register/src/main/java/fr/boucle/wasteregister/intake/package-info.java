/** How waste comes in: from a scrapped device, a medium taken out, a device sent to waste; sorted again, certified destroyed. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
