package fr.boucle.journeys;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs the auditor's verifier as the auditor does: in a process of its own, with files and no network. */
final class Verifier {
    private Verifier() {}

    /** Checks an inclusion proof against the checkpoint in it. */
    static void proves(Path proof, Path key) {
        String _ = run(List.of("proof", "--proof", proof.toString(), "--key", key.toString()), 0);
    }

    /** Checks a whole export against the newest checkpoint. */
    static void intact(Path export, Path key, Path checkpoint) {
        String _ = run(arguments(export, key, checkpoint), 0);
    }

    /** What it says of an export that was changed. */
    static String tampered(Path export, Path key, Path checkpoint) {
        return run(arguments(export, key, checkpoint), 1);
    }

    private static List<String> arguments(Path export, Path key, Path checkpoint) {
        return List.of(
                "export",
                "--export",
                export.toString(),
                "--key",
                key.toString(),
                "--checkpoint",
                checkpoint.toString());
    }

    private static String run(List<String> arguments, int expected) {
        String jar = java.util.Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("verify"))
                .findFirst()
                .orElseThrow(() -> new Surprise("the verifier is not on the class path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new java.util.ArrayList<>(List.of(java, "-cp", jar, "fr.boucle.verify.Main"));
        command.addAll(arguments);
        return said(command, expected);
    }

    private static String said(List<String> command, int expected) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != expected) {
                throw new Surprise("the verifier says (%d): %s".formatted(status, text));
            }
            return text;
        } catch (IOException e) {
            throw new Surprise("the verifier does not run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("interrupted", e);
        }
    }
}
