/**
 * Organisations, their members and their sessions. Decides who may act in the territory: which organisations are
 * approved with which legal statuses, which roles a person has there, and whether a password or a refresh token opens a
 * session. Decides nothing about what a role may do: each service says that of its own operations. People's addresses
 * live here and nowhere else; no event carries one.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.accounts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
