/** The State's platform: the columns of its files, the rules by which it judges a line, its CSV and XLSX. */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister.platform;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
