package fr.boucle.redistribution.reference;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Our own records to JSON and back. */
@Singleton
public class Json {
    private final JsonMapper mapper;

    public Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T read(String text, Class<T> type) {
        return read(text, Argument.of(type));
    }

    public <T> T read(String text, Argument<T> type) {
        try {
            return Objects.requireNonNull(mapper.readValue(text, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
