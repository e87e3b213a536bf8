package fr.boucle.journeys;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The command line of a journey. */
final class Arguments {
    private Arguments() {}

    static URI url(String[] args) {
        return URI.create(option(args, "--url").orElse("http://127.0.0.1:8080"));
    }

    static String password(String[] args) {
        return option(args, "--password")
                .or(() -> Optional.ofNullable(System.getenv("BOUCLE_DEMO_PASSWORD")))
                .orElseThrow(() ->
                        new Surprise("Give the demonstration password, which infra/up --demo printed: --password … or"
                                + " BOUCLE_DEMO_PASSWORD."));
    }

    static boolean has(String[] args, String word) {
        return Arrays.asList(args).contains(word);
    }

    static Optional<Path> path(String[] args, String name) {
        return option(args, name).map(Path::of);
    }

    private static Optional<String> option(String[] args, String name) {
        List<String> words = Arrays.asList(args);
        int at = words.indexOf(name);
        return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
    }
}
