package fr.boucle.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the supervisor in the background and shows what it says until all is healthy. */
final class Detached {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Detached() {}

    /**
     * Returns once the system is healthy and goes on without us.
     *
     * @throws StackProblem when it did not get there; nothing runs then
     */
    static void start(Options options) {
        if (Up.alreadyRuns(options)) {
            return;
        }
        Path log = Up.log(options.data());
        try {
            Files.createDirectories(log.getParent());
            Process up = new ProcessBuilder(command(options))
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(log.toFile())
                    .start();
            Thread stop = new Thread(up::destroy);
            Runtime.getRuntime().addShutdownHook(stop);
            follow(up, log, options.data());
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IOException e) {
            throw StackProblem.cannotWrite(options.data(), e);
        }
    }

    private static void follow(Process up, Path log, Path data) throws IOException {
        try (RandomAccessFile said = new RandomAccessFile(log.toFile(), "r")) {
            boolean ended = false;
            boolean ready = false;
            while (!ended && !ready) {
                ended = endsWithinATenth(up);
                ready = !ended && isReady(up, data);
                show(said);
            }
            if (ended && up.exitValue() != 0) {
                throw new StackProblem("Boucle did not start; the lines above are also in %s.".formatted(log));
            }
        }
    }

    private static boolean isReady(Process up, Path data) {
        return RunFile.read(data)
                .filter(run -> run.pid() == up.pid())
                .map(RunFile::ready)
                .orElse(false);
    }

    private static void show(RandomAccessFile said) throws IOException {
        byte[] more = new byte[(int) (said.length() - said.getFilePointer())];
        said.readFully(more);
        System.out.print(new String(more, StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static boolean endsWithinATenth(Process up) {
        try {
            return up.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static List<String> command(Options options) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.add(Environment.java());
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Up.class.getName()));
        command.addAll(List.of(
                "--port",
                Integer.toString(options.port()),
                "--data",
                options.data().toString()));
        options.wishes().stream()
                .filter(wish -> wish != Options.Wish.DETACH)
                .map(Options.Wish::word)
                .forEach(command::add);
        options.without().forEach(program -> command.addAll(List.of("--without", program)));
        return command;
    }
}
