package fr.boucle.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a service is started as a process of its own. */
final class ServiceCommand {
    private ServiceCommand() {}

    static List<String> of(String context) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx160m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(context),
                Checkout.packageOf(context) + ".Application");
    }

    private static String classPath(String context) {
        Path target = Checkout.root().resolve("services/" + context + "/target");
        Path libraries = target.resolve("classpath");
        if (!Files.exists(libraries)) {
            throw new IllegalStateException("services/" + context + " is not packaged: " + libraries + " is missing");
        }
        Path jar = target.resolve(context + "-1-SNAPSHOT.jar");
        return (Files.exists(jar) ? jar : target.resolve("classes")) + ":"
                + Checkout.read(libraries).strip();
    }
}
