/**
 * What every service's door has in common: refusals as problem documents, the actor from the verified token, versions,
 * pages, body limits, correlation, repeatable posts. A rule of the domain never lives here.
 */
@NullMarked
@CheckReturnValue
package fr.boucle.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
