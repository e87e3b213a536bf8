/** The organisations that give and receive, as accounts tells them: who they are, and which dated statuses they prove. */
@NullMarked
@CheckReturnValue
package fr.boucle.donations.organisation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
