/**
 * What must hold over all modules at once: architecture, size, the published language, authorization and silence about
 * people. Each check reads what the modules have built or written; none knows a service's code.
 */
@NullMarked
package fr.boucle.checks;

import org.jspecify.annotations.NullMarked;
