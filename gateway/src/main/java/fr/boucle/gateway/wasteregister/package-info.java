/** What cannot live again: waste lots, their weighing and consignment, and the register an auditor verifies. */
@NullMarked
package fr.boucle.gateway.wasteregister;

import org.jspecify.annotations.NullMarked;
