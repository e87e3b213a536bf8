package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody needs to run a program that was left out: the environment it would have had, in a file that only they read. */
final class Standalone {
    private Standalone() {}

    /** Writes and tells it for each program left out. */
    static void tell(Layout layout, Progress progress) {
        Stream.concat(Program.SERVICES.stream(), Stream.of(Program.GATEWAY))
                .filter(program -> layout.options().without().contains(program.name()))
                .forEach(program -> progress.say("The %s is yours to run: %s with the environment of %s"
                        .formatted(program.name(), program.main(), write(layout, program))));
    }

    private static Path write(Layout layout, Program program) {
        Path file = file(layout.options().data(), program);
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Path own = Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(own, lines(layout.environment(program)));
        } catch (IOException e) {
            throw StackProblem.cannotWrite(file, e);
        }
    }

    static Path file(Path data, Program program) {
        return data.resolve("environment").resolve(program.name() + ".env");
    }

    /** One variable a line, quoted so that a shell and an IDE read the same. */
    static String lines(Map<String, String> environment) {
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .map(variable -> variable.getKey() + "=\""
                                + variable.getValue().replaceAll("([\\\\\"$`])", "\\\\$1") + "\"\n")
                        .collect(Collectors.joining());
    }
}
