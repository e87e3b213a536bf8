package fr.boucle.messaging;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a dead letter is retried or discarded.
 *
 * @param reason a sentence for the journal, 3 to 900 characters
 */
@Serdeable
public record Decision(@NotBlank @Size(min = 3, max = 900) String reason) {}
