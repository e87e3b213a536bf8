package fr.boucle.persistence;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A UUID as its 16 bytes, so that the order of a {@code BINARY(16)} column is the order of the ids. */
@Singleton
public class UuidBytes implements AttributeConverter<UUID, byte[]> {
    private static final int LENGTH = 16;

    @Override
    public byte @Nullable [] convertToPersistedValue(@Nullable UUID id, ConversionContext context) {
        return id == null ? null : of(id);
    }

    @Override
    public @Nullable UUID convertToEntityValue(byte @Nullable [] bytes, ConversionContext context) {
        return bytes == null ? null : from(bytes);
    }

    /** The id's 16 bytes. */
    public static byte[] of(UUID id) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /**
     * The id of 16 bytes.
     *
     * @param bytes exactly 16
     */
    public static UUID from(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
