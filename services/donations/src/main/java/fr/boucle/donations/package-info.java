/**
 * From the inventory a public body already has to a lawful, signed, reconciled gift. This context decides what may be listed,
 * what the law lets be given and to whom, who claims what, and when custody passes on. It does not decide what arrived
 * (repairs), who receives a device (redistribution) or how waste is treated (waste-register): it reads their events.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.donations;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
