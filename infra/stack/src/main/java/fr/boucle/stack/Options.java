package fr.boucle.stack;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the person asked for.
 *
 * @param root the checkout
 * @param data where everything is kept
 * @param port the gateway's port; the other parts listen on the nine ports after it
 */
record Options(Path root, Path data, int port, boolean demo, boolean fresh, boolean detach) {
    static final String USAGE = """
            infra/up [--demo] [--fresh] [--detach] [--port N] [--data DIR]
              --demo     with the demonstration territory and its sign-ins
              --fresh    from empty: forgets all that DIR holds
              --detach   returns when all is healthy; infra/down stops it
              --port N   the gateway's port, 8080 unless told (or BOUCLE_PORT); the nine ports after it are used too
              --data DIR where everything is kept, .boucle unless told (or BOUCLE_DATA)""";

    /** Reads {@code arguments}, then the environment, then the defaults. */
    static Options of(String... arguments) {
        Path root =
                Path.of(System.getProperty("boucle.root", ".")).toAbsolutePath().normalize();
        Path data = Environment.path("BOUCLE_DATA").orElse(root.resolve(".boucle"));
        Options options =
                new Options(root, data, port(Environment.text("BOUCLE_PORT").orElse("8080")), false, false, false);
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            options = options.with(words.next(), words);
        }
        return options;
    }

    private Options with(String word, Iterator<String> rest) {
        return switch (word) {
            case "--demo" -> new Options(root, data, port, true, fresh, detach);
            case "--fresh" -> new Options(root, data, port, demo, true, detach);
            case "--detach" -> new Options(root, data, port, demo, fresh, true);
            case "--port" -> new Options(root, data, port(value(word, rest)), demo, fresh, detach);
            case "--data" -> new Options(root, directory(value(word, rest)), port, demo, fresh, detach);
            default -> throw new StackProblem("“%s” is not known here:%n%s".formatted(word, USAGE));
        };
    }

    private static String value(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new StackProblem("%s needs a value:%n%s".formatted(word, USAGE));
        }
        return rest.next();
    }

    private static Path directory(String word) {
        return Path.of(word).toAbsolutePath().normalize();
    }

    private static int port(String word) {
        if (!word.matches("[0-9]{1,5}") || Integer.parseInt(word) < 1024 || Integer.parseInt(word) > 65_500) {
            throw new StackProblem("“%s” is no port: give a number from 1024 to 65500.".formatted(word));
        }
        return Integer.parseInt(word);
    }
}
