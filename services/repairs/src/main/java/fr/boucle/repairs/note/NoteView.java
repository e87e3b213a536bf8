package fr.boucle.repairs.note;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * A note.
 *
 * @param memberId who wrote it, by an opaque id
 */
@Serdeable
public record NoteView(UUID noteId, String text, UUID memberId, Instant writtenAt) {}
