/**
 * The waste register: which waste leaves a site, to whom, for what treatment, in lines that the State's platform accepts
 * and in a log that an auditor verifies without trusting us. Decides what a lot is, who may receive it, and what a line
 * holds; does not decide that a device is waste (repairs and donations do), nor how much the world gains by it.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.wasteregister;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
