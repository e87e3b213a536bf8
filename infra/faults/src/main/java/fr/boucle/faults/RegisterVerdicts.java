package fr.boucle.faults;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Every checkpoint that a witness has seen must hold for the register as it is now: the auditor's verifier says so. */
final class RegisterVerdicts {
    private static final String REGISTER = "/api/waste-register/";

    private RegisterVerdicts() {}

    static List<String> of(Running system, List<String> checkpoints) throws IOException, InterruptedException {
        Member auditor = new Member(system.url(), "auditor@prefecture.demo", system.password());
        Path folder = Files.createTempDirectory("boucle-faults");
        Path key = Files.writeString(
                folder.resolve("key"), auditor.get(REGISTER + "key").body());
        List<String> entries =
                auditor.get(REGISTER + "exports/entries.ndjson").body().lines().toList();
        List<String> violations = new ArrayList<>();
        for (String checkpoint : checkpoints) {
            int size = Integer.parseInt(checkpoint.split("\n")[1]);
            if (size > entries.size()) {
                violations.add(
                        "the register is shorter than a checkpoint that was seen: " + entries.size() + " < " + size);
            } else if (size > 0) {
                Path export = Files.writeString(
                        folder.resolve("export"),
                        entries.subList(0, size).stream().collect(Collectors.joining("\n", "", "\n")));
                Path note = Files.writeString(folder.resolve("checkpoint"), checkpoint);
                String said = verified(export, key, note);
                if (!said.isEmpty()) {
                    violations.add("the checkpoint of size " + size + " does not hold: " + said);
                }
            }
        }
        return violations;
    }

    /** Empty when intact. */
    private static String verified(Path export, Path key, Path checkpoint) throws IOException, InterruptedException {
        String jar = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("verify"))
                .findFirst()
                .orElseThrow();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-cp",
                jar,
                "fr.boucle.verify.Main",
                "export",
                "--export",
                export.toString(),
                "--key",
                key.toString(),
                "--checkpoint",
                checkpoint.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said.strip();
    }
}
