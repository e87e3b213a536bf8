package fr.boucle.gateway;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page.
 *
 * @param path its address; of a page about one thing with what is to be filled in, as {@code /lots/{id}}
 * @param templates those that it is drawn with, as far as its controller names them
 * @param source its controller's file
 */
public record PageRoutes(String path, Set<String> templates, Path source) {
    /** The gateway's own files. */
    public static final Path SOURCES = Path.of(System.getProperty("boucle.root", ".."), "gateway", "src");

    private static final Pattern TEMPLATE = Pattern.compile("\"([a-z]+/[a-z]+)\"");
    private static final Pattern CALLED = Pattern.compile("(?<![.\\w])([a-z]\\w*)\\(");
    private static final Pattern NO_PAGE = Pattern.compile("/(?:api|assets|\\.well-known)/.*|/health");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Pattern FILE = Pattern.compile(".*\\.(?:\\w+|\\{\\w+})");

    /** All with an address of their own, files too. */
    public static List<PageRoutes> of(Territory territory) {
        return all(territory).stream().filter(page -> !page.path.contains("{")).toList();
    }

    /** All that are about one thing, whose address has something to fill in; without files. */
    public static List<PageRoutes> ofOneThing(Territory territory) {
        return all(territory).stream()
                .filter(page ->
                        page.path.contains("{") && !FILE.matcher(page.path).matches())
                .toList();
    }

    /**
     * What its address looks like.
     *
     * @param thing what stands in the place of each thing that is to be filled in
     * @param end what follows it
     */
    public Pattern shape(String thing, String end) {
        return Pattern.compile(Stream.of(path.split("(?=\\{)|(?<=})"))
                        .map(part -> part.startsWith("{") ? thing : Pattern.quote(part))
                        .collect(Collectors.joining())
                + end);
    }

    /** The same page under another address. */
    public PageRoutes at(String address) {
        return new PageRoutes(address, templates, source);
    }

    /** An address without what it minds in what is filled in. */
    public static String plain(String path) {
        return PARAMETER.matcher(path).replaceAll("{$1}");
    }

    private static List<PageRoutes> all(Territory territory) {
        return territory
                .gateway
                .getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .filter(route -> isPage(route.getUriMatchTemplate().toPathString()))
                .map(PageRoutes::drawn)
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }

    private static boolean isPage(String path) {
        return !NO_PAGE.matcher(path).matches();
    }

    private static PageRoutes drawn(UriRouteInfo<?, ?> route) {
        String controller = route.getTargetMethod().getDeclaringType().getName();
        Path source = SOURCES.resolve("main/java").resolve(controller.replace('.', '/') + ".java");
        Set<String> templates = new TreeSet<>();
        if (Files.exists(source)) {
            find(read(source), route.getTargetMethod().getMethodName(), new HashSet<>(), templates);
        }
        return new PageRoutes(plain(route.getUriMatchTemplate().toPathString()), Set.copyOf(templates), source);
    }

    /** What a method names, and what those of its class that it calls name. */
    private static void find(String source, String method, Set<String> seen, Set<String> templates) {
        Matcher body = Pattern.compile("(?ms)^    [^\\s@/*}][^\\n=.]*\\b" + method + "\\(.*?^    }$")
                .matcher(source);
        boolean isNew = seen.add(method);
        while (isNew && body.find()) {
            String text = body.group();
            TEMPLATE.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> Files.exists(SOURCES.resolve("main/jte/" + name + ".jte")))
                    .forEach(templates::add);
            CALLED.matcher(text).results().forEach(called -> find(source, called.group(1), seen, templates));
        }
    }

    /** A file's text. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
