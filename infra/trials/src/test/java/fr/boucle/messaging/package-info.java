/** The promises of infra/messaging, kept or broken on a real database and a real broker. */
@NullMarked
package fr.boucle.messaging;

import org.jspecify.annotations.NullMarked;
