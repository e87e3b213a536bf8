package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** The supervisor's own classes, all loaded at its start: a build may replace their jar while it runs. */
final class OwnClasses {
    private OwnClasses() {}

    static void load() {
        Path jar = Path.of(
                Up.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        if (!Files.isRegularFile(jar)) {
            return;
        }
        try (JarFile classes = new JarFile(jar.toFile())) {
            for (String name :
                    classes.stream().map(java.util.zip.ZipEntry::getName).toList()) {
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    Class<?> _ =
                            Class.forName(name.substring(0, name.length() - 6).replace('/', '.'));
                }
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new StackProblem("%s cannot be read: run infra/up again.".formatted(jar), e);
        }
    }
}
