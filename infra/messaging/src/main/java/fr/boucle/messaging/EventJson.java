package fr.boucle.messaging;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.config.DeserializationConfiguration;
import io.micronaut.serde.config.SerdeConfiguration;
import io.micronaut.serde.config.SerializationConfiguration;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Events to JSON and back. A reader ignores fields it does not know, so that a publisher may add some. */
@Singleton
public class EventJson {
    private final ObjectMapper mapper;

    EventJson(
            ObjectMapper mapper,
            SerdeConfiguration serde,
            SerializationConfiguration writing,
            DeserializationConfiguration reading) {
        this.mapper = mapper.cloneWithConfiguration(serde, writing, new Lenient(reading));
    }

    /**
     * The JSON of an event.
     *
     * @param event a serializable record
     */
    public String write(Object event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a serializable event: " + event.getClass(), e);
        }
    }

    /**
     * Reads an event.
     *
     * @param payload JSON
     * @param type the reader's own record of it
     * @throws ImpossibleEvent when the payload is not that
     */
    public <T> T read(String payload, Class<T> type) {
        try {
            T event = mapper.readValue(payload, type);
            if (event != null) {
                return event;
            }
        } catch (IOException e) {
            throw new ImpossibleEvent("the payload is not a " + type.getSimpleName() + ": " + e.getMessage());
        }
        throw new ImpossibleEvent("the payload is empty");
    }

    private record Lenient(DeserializationConfiguration base) implements DeserializationConfiguration {
        @Override
        public boolean isIgnoreUnknown() {
            return true;
        }

        @Override
        public int getArraySizeThreshold() {
            return base.getArraySizeThreshold();
        }

        @Override
        public boolean isStrictNullable() {
            return base.isStrictNullable();
        }
    }
}
