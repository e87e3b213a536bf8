package fr.boucle.web;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.runtime.Micronaut;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One running part of Boucle: a service in its own JVM, with the settings that all parts share ({@code
 * boucle-defaults.yml}, and {@code boucle-database.yml} where persistence is). What is secret or differs from machine to machine comes from the environment; a service's own
 * {@code application.yml} may add and override.
 */
public final class RunningPart {
    /** The property that tells a service's name; what only services answer asks for it. */
    static final String CONTEXT = "boucle.context";

    private static final List<String> DEFAULTS = List.of("/boucle-defaults.yml", "/boucle-database.yml");
    private static final int BELOW_APPLICATION_YML = -500;

    private RunningPart() {}

    /**
     * Starts the part and stays.
     *
     * @param context the part's name in paths, topics and metrics, for instance {@code donations}
     * @param application the part's main class: beans are looked for in its package
     * @param args the command line
     */
    public static void run(String context, Class<?> application, String[] args) {
        // kept running by its own threads: a caller has no use for the context
        var running =
                configure(Micronaut.build(args), context).mainClass(application).start();
        Objects.requireNonNull(running);
    }

    /**
     * Adds the shared settings to a context that is about to be built; tests start a part the same way.
     *
     * @param builder what to configure
     * @param context the part's name
     * @return the builder
     */
    public static <T extends ApplicationContextBuilder> T configure(T builder, String context) {
        Map<String, Object> settings = read();
        settings.put(CONTEXT, context);
        settings.put("micronaut.application.name", context);
        builder.banner(false).propertySources(PropertySource.of("boucle-defaults", settings, BELOW_APPLICATION_YML));
        return builder;
    }

    private static Map<String, Object> read() {
        Map<String, Object> settings = new HashMap<>();
        for (String name : DEFAULTS) {
            try (InputStream in = RunningPart.class.getResourceAsStream(name)) {
                if (in != null) {
                    settings.putAll(new YamlPropertySourceLoader().read("boucle-defaults", in));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }
}
