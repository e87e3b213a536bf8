package fr.boucle.stack;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the person asked for.
 *
 * @param root the checkout
 * @param data where everything is kept
 * @param port the gateway's port; the other parts listen on the nine ports after it
 * @param without the programs that are run by somebody else, for instance from an IDE
 */
record Options(Path root, Path data, int port, Set<Wish> wishes, Set<String> without) {
    /** What can be wished for with a word alone. */
    enum Wish {
        DEMO,
        DEMO_SMALL,
        FRESH,
        DETACH,
        TRAIN;

        String word() {
            return "--" + name().toLowerCase(Locale.ROOT).replace('_', '=');
        }

        static Optional<Wish> of(String word) {
            return Stream.of(values()).filter(wish -> wish.word().equals(word)).findFirst();
        }
    }

    /** Reads {@code arguments}, then the environment, then the defaults. */
    static Options of(String... arguments) {
        Path root =
                Path.of(System.getProperty("boucle.root", ".")).toAbsolutePath().normalize();
        Path data = Environment.path("BOUCLE_DATA").orElse(root.resolve(".boucle"));
        Options options =
                new Options(root, data, port(Environment.text("BOUCLE_PORT").orElse("8080")), Set.of(), Set.of());
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            options = options.with(words.next(), words);
        }
        return options;
    }

    boolean demo() {
        return wishes.contains(Wish.DEMO) || smallDemo();
    }

    /** Only what the first pages show, for tests. */
    boolean smallDemo() {
        return wishes.contains(Wish.DEMO_SMALL);
    }

    boolean fresh() {
        return wishes.contains(Wish.FRESH);
    }

    boolean detach() {
        return wishes.contains(Wish.DETACH);
    }

    boolean train() {
        return wishes.contains(Wish.TRAIN);
    }

    private Options with(String word, Iterator<String> rest) {
        return switch (word) {
            case "--port" -> new Options(root, data, port(value(word, rest)), wishes, without);
            case "--data" -> new Options(root, directory(value(word, rest)), port, wishes, without);
            case "--without" -> without(value(word, rest));
            default ->
                Wish.of(word)
                        .map(this::with)
                        .orElseThrow(() -> new StackProblem(
                                "“%s” is not known here: infra/up --help tells what is.".formatted(word)));
        };
    }

    private Options with(Wish wish) {
        Set<Wish> more = EnumSet.of(wish);
        more.addAll(wishes);
        return new Options(root, data, port, more, without);
    }

    private Options without(String program) {
        List<String> known = Stream.concat(Program.SERVICES.stream(), Stream.of(Program.GATEWAY))
                .map(Program::name)
                .toList();
        if (!known.contains(program)) {
            throw new StackProblem(
                    "There is no program “%s”; there are %s.".formatted(program, String.join(", ", known)));
        }
        Set<String> more = new TreeSet<>(without);
        more.add(program);
        return new Options(root, data, port, wishes, more);
    }

    private static String value(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new StackProblem("%s needs a value: infra/up --help tells which.".formatted(word));
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
