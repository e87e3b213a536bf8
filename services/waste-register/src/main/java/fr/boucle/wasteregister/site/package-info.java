/** Who the organisations are, as the accounts service last said: what a register's lines bear of them. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.site;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
