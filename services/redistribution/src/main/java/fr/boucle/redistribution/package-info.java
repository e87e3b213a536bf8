/**
 * Decides which household receives which device: holds the requests, orders them by published weights, proposes devices,
 * keeps the decisions that people make, the reservations these make and what becomes of them. It does not decide what a
 * device is or whether it is fit (repairs), nor who an organisation is (accounts).
 */
@NullMarked
@CheckReturnValue
package fr.boucle.redistribution;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
