/**
 * Public facts that ship with the product, each in one dated file with its source, so that no two contexts hold two versions of
 * one law.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.references;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
