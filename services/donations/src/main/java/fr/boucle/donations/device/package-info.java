/** The devices of those who give, from their listing until custody passes on: states, events, and what their owner reads of them. */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.device;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
