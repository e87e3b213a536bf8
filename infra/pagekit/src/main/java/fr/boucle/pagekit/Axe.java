package fr.boucle.pagekit;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core's rules on the page as it stands. */
final class Axe {
    private static final String SOURCE = source();
    private static final String RUN = """
            async rules => (await axe.run(document, {
                resultTypes: ['violations'],
                ...(rules.length ? {runOnly: {type: 'rule', values: rules}} : {})
            })).violations.map(found => found.id + ' ' + found.help + ' '
                + found.nodes.slice(0, 3).map(node => node.html).join(' '))""";

    private Axe() {}

    /** Puts axe-core beside each document that this page will open; sent once, it need not travel again with each. */
    static void enter(Page page) {
        page.addInitScript(SOURCE);
    }

    /**
     * The violations.
     *
     * @param rules only these; all of them when empty
     */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, List<String> rules) {
        return (List<String>) page.evaluate(RUN, rules);
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException(
                        "axe-core is not on the class path: add com.deque.html.axe-core:playwright");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
