package fr.boucle.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.values.Published;
import io.micronaut.core.beans.BeanIntrospector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published language: one golden file per event and version, in its publisher's {@code contract/}. */
public final class Golden {
    private Golden() {}

    /**
     * An event's golden JSON.
     *
     * @param context the publisher, for instance {@code donations}
     * @param event the event's name, for instance {@code DeviceListed}
     */
    public static String json(String context, String event) {
        return read(folder(context).resolve(file(event)));
    }

    /**
     * The names of a context's golden files, for instance {@code device-listed.v1.json}.
     *
     * @param context the publisher
     */
    public static List<String> files(String context) {
        try (Stream<Path> files = Files.list(folder(context))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asserts that JSON made now equals the golden file, member by member.
     *
     * @param context the publisher
     * @param event the event's name
     * @param produced JSON made from the same facts
     */
    public static void isUnchanged(String context, String event, String produced) {
        try {
            JsonNode expected = Answer.JSON.readTree(json(context, event));
            assertThat(Answer.JSON.readTree(produced)).as(event).isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asserts that each event of a publisher has its golden file, each file its event, and that what is written today of the facts that
     * the file tells is the file.
     *
     * @param context the publisher
     * @param again reads an event's JSON as its record and writes that
     */
    public static void areUnchanged(String context, BiFunction<String, Class<?>, String> again) {
        Map<String, Class<?>> events =
                BeanIntrospector.SHARED.findIntrospectedTypes(type -> isOf(context, type.getBeanType())).stream()
                        .collect(Collectors.toMap(Class::getSimpleName, type -> type));
        assertThat(files(context))
                .as("golden files of " + context)
                .containsExactlyInAnyOrderElementsOf(
                        events.keySet().stream().map(Golden::file).toList());
        events.forEach((name, type) -> isUnchanged(context, name, again.apply(json(context, name), type)));
    }

    private static boolean isOf(String context, Class<?> type) {
        return Published.class.isAssignableFrom(type)
                && type.getPackageName().startsWith("fr.boucle." + context.replace("-", ""));
    }

    /**
     * Asserts that each event that a service reacts to can be read as the record that it has for it. A member of another type, or a word
     * that an enum has not, would be a dead letter only once it comes.
     *
     * @param reactions what the service has, at least one
     * @param on the full type that one reacts to, for instance {@code fr.boucle.donations.DeviceHandedOver.v1}
     * @param read reads an event's JSON as the reaction's own record
     */
    public static <R> void areUnderstood(
            Collection<R> reactions, Function<R, String> on, BiFunction<R, String, ?> read) {
        assertThat(reactions).isNotEmpty();
        for (R reaction : reactions) {
            String[] type = on.apply(reaction).split("\\.");
            assertThat(read.apply(reaction, json(type[2], type[3])))
                    .as(on.apply(reaction))
                    .isNotNull();
        }
    }

    private static Path folder(String context) {
        return EmbeddedServers.root().resolve("services").resolve(context).resolve("contract");
    }

    private static String file(String event) {
        return event.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".v1.json";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
