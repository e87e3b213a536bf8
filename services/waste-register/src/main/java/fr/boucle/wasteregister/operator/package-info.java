/** Who carries, collects, treats or brokers waste, and what each has proved, from a day until a day. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.operator;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
