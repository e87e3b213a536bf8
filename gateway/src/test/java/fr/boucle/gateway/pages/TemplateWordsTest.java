package fr.boucle.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word that stands in a template as it is would be French on English pages too: {@code WordsTest} does not see it. */
class TemplateWordsTest {
    private static final Path TEMPLATES =
            Path.of(System.getProperty("boucle.root", ".."), "gateway", "src", "main", "jte");
    private static final Path WORDS = TEMPLATES.resolveSibling("resources").resolve("words");
    private static final Pattern FAMILY = Pattern.compile("(?:p\\.(?:code|state)\\(|family = )\"(\\w+)\"");
    private static final Pattern KEY = Pattern.compile("(?m)^(\\w+)\\.[^=\n]+ = ");
    private static final Pattern HEAD = Pattern.compile("(?m)^@(?:import|param) .*$");
    private static final Pattern ASIDE =
            Pattern.compile("(?s)<%--.*?--%>|<(style|script)\\b.*?</\\1>|<span class=\"panel code\">[^<]*</span>");
    private static final Pattern CODE = Pattern.compile("[$!]\\{|@(?:template\\.[\\w.]+|if|elseif|for)\\s*\\(");
    private static final Pattern END = Pattern.compile("@(?:else|endif|endfor|raw|endraw)\\b");
    private static final Pattern READ =
            Pattern.compile("(?:alt|title|placeholder|aria-label|aria-description)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>|&#?\\w+;");
    private static final Pattern WORD = Pattern.compile("[A-Za-zÀ-ÿ]{2,}");

    /** Our name, units, names of formats and of a law: the same in both languages. */
    private static final Set<String> THE_SAME = Set.of("Boucle", "kg", "CO", "CSV", "XLSX", "art", "CRPA", "SIRET");

    @Test
    void no_word_stands_in_a_template_as_it_is() throws IOException {
        Set<String> raw = new TreeSet<>();
        for (Path file : templates()) {
            String text =
                    text(HEAD.matcher(ASIDE.matcher(Files.readString(file)).replaceAll(" "))
                            .replaceAll(""));
            Stream.concat(
                            WORD.matcher(TAG.matcher(text).replaceAll(" ")).results(),
                            READ.matcher(text).results().flatMap(read -> WORD.matcher(read.group(1))
                                    .results()))
                    .map(found -> found.group())
                    .filter(word -> !THE_SAME.contains(word))
                    .forEach(word -> raw.add(TEMPLATES.relativize(file) + ": " + word));
        }
        assertThat(raw).isEmpty();
    }

    @Test
    void each_family_of_codes_that_a_template_tells_has_words() throws IOException {
        Set<String> told = new TreeSet<>();
        for (Path file : templates()) {
            FAMILY.matcher(Files.readString(file)).results().forEach(found -> told.add(found.group(1)));
        }
        assertThat(told).hasSizeGreaterThan(50);
        Set<String> worded = new TreeSet<>();
        try (Stream<Path> words = Files.list(WORDS)) {
            for (Path file : words.filter(one -> one.getFileName().toString().startsWith("fr"))
                    .toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> worded.add(found.group(1)));
            }
        }
        assertThat(worded).containsAll(told);
    }

    @Test
    void a_word_is_found_wherever_it_stands() {
        assertThat(
                        text(
                                "<p>Un</p>@template.layout(p = p, content = @`<b title=\"Deux\">${p.t(\"Non\")}</b>@if(a(b))Trois@endif`)"))
                .isEqualTo("<p>Un</p><b title=\"Deux\"></b>Trois");
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    /** What of a template is written as it stands: what is computed, and what is handed on as text in quotes, is left out. */
    private static String text(String template) {
        StringBuilder text = new StringBuilder();
        // how many brackets are open, for each piece of code around this place; -1 for a piece of text within code
        Deque<Integer> open = new ArrayDeque<>();
        Matcher code = CODE.matcher(template);
        Matcher end = END.matcher(template);
        int at = 0;
        while (at < template.length()) {
            char here = template.charAt(at);
            boolean inText = open.isEmpty() || open.peek() < 0;
            if (inText && code.region(at, template.length()).lookingAt()) {
                open.push(1);
                at = code.end();
            } else if (inText && end.region(at, template.length()).lookingAt()) {
                at = end.end();
            } else if (inText && here == '`' && !open.isEmpty()) {
                open.pop();
                at++;
            } else if (inText) {
                text.append(here);
                at++;
            } else if (here == '"') {
                at = afterQuotes(template, at);
            } else if (template.startsWith("@`", at)) {
                open.push(-1);
                at += 2;
            } else {
                int now = open.pop() + ("({".indexOf(here) >= 0 ? 1 : ")}".indexOf(here) >= 0 ? -1 : 0);
                if (now > 0) {
                    open.push(now);
                }
                at++;
            }
        }
        return text.toString();
    }

    private static int afterQuotes(String template, int from) {
        int at = from + 1;
        while (template.charAt(at) != '"') {
            at += template.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
