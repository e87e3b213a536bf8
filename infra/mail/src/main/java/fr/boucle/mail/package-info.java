/** Letters by mail: what one is, and who takes it. */
@NullMarked
@CheckReturnValue
package fr.boucle.mail;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
