/** Whether data are left: the media found, the logs and records that prove their erasure, and what a donor asks of it. */
@NullMarked
@CheckReturnValue
package fr.boucle.repairs.erasure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
