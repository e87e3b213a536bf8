package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The first making of a MariaDB data directory: what mariadb-install-db does, with one account only, and that one closed. */
final class Bootstrap {
    static final List<String> OPTIONS = List.of(
            "--bootstrap",
            "--silent-startup",
            "--log-warnings=0",
            "--enforce-storage-engine=",
            "--innodb-buffer-pool-size=16M",
            "--innodb-log-file-size=16M",
            "--innodb-flush-log-at-trx-commit=0");

    private Bootstrap() {}

    /** The script: system tables, then root from 127.0.0.1 with {@code password} as the only account that can sign in. */
    static String sql(Path server, String password) throws IOException {
        StringBuilder sql = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
        for (String part : List.of("system_tables", "performance_tables", "system_tables_data")) {
            sql.append(Files.readString(MariaDbPlaces.share(server).resolve("mariadb_" + part + ".sql")))
                    .append('\n');
        }
        return sql.append("USE mysql;\nDELETE FROM global_priv WHERE User IN ('root', '');\n")
                .append("DELETE FROM proxies_priv;\n")
                .append("INSERT INTO global_priv VALUES ('127.0.0.1', 'root', JSON_OBJECT(")
                .append("'access', 18446744073709551615, 'plugin', 'mysql_native_password', ")
                .append("'authentication_string', PASSWORD('%s')));\n".formatted(password))
                .toString();
    }

    /** Runs {@code command} over {@code script} and waits for its end. */
    static void run(List<String> command, Path directory, Path script, Path log) throws IOException {
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        int exit = process.onExit().join().exitValue();
        if (exit != 0) {
            throw new StackProblem(LastWords.sentence("database's first set-up", exit, log, logStart));
        }
    }
}
