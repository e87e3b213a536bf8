/** The year's balances: reuse of what was retired, what was reduced before giving, and the share of purchases. */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.balance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
