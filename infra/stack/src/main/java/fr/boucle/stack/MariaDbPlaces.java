package fr.boucle.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a distribution of MariaDB has put what is needed of it. */
final class MariaDbPlaces {
    private MariaDbPlaces() {}

    /** The server program below {@code server}, wherever this distribution has put it. */
    static String executable(Path server) {
        return Stream.of("bin", "sbin", "libexec")
                .map(place -> server.resolve(place).resolve("mariadbd"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new StackProblem(
                        "No mariadbd was found below %s: set BOUCLE_MARIADB_HOME to a MariaDB 11.4 directory, or delete that directory to have it unpacked again."
                                .formatted(server)));
    }

    /** Where the server's messages and set-up scripts are. */
    static Path share(Path server) {
        return Stream.of("share", "share/mysql", "share/mariadb")
                .map(server::resolve)
                .filter(place -> Files.exists(place.resolve("mariadb_system_tables.sql")))
                .findFirst()
                .orElseThrow(() -> new StackProblem(
                        "The set-up scripts of MariaDB 11.4 were not found below %s: delete that directory to have it unpacked again."
                                .formatted(server)));
    }
}
