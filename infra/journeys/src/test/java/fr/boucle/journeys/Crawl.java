package fr.boucle.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.boucle.pagekit.PageBrowser;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows every link that somebody is offered, from the home page on; of pages of one kind, the first. A list in another order, or
 * further on, is of the same kind: the lists are walked by a test of their own.
 */
final class Crawl {
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"(/[^\"#]*)");
    private static final Pattern OWN_PART =
            Pattern.compile("(?<=[/=])(?:[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z0-9]{4}-?[A-Z0-9]{4,5}"
                    + "|S-\\d{4}-\\d{4,}|\\d[\\d-]*|[A-Z][A-Z_]{2,})(?=[/&?.]|$)");
    private static final Pattern PLACE_IN_LIST = Pattern.compile("(?<=[?&](?:tri|apres|avant)=)[^&]*");
    private static final int ENOUGH = 400;

    private final URI base;
    private final BrowserContext who;
    private final Deque<Link> next = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    private record Link(String path, String from) {}

    /**
     * What a link led to.
     *
     * @param path of the link
     * @param kind the path without what is of one thing only
     * @param from the page that offers it
     * @param status of the answer
     * @param type of the content, without its parameters
     * @param timing what the page says of its time, where it asked a service
     */
    record Found(String path, String kind, String from, int status, String type, Optional<ServerTiming> timing) {
        boolean page() {
            return status == 200 && type.equals("text/html");
        }
    }

    private Crawl(URI base, BrowserContext who) {
        this.base = base;
        this.who = who;
    }

    /** All that this visitor is led to. */
    static List<Found> of(URI base, BrowserContext who) {
        Crawl crawl = new Crawl(base, who);
        crawl.offer("/", "the address");
        while (!crawl.next.isEmpty() && crawl.found.size() < ENOUGH) {
            crawl.follow(crawl.next.remove());
        }
        return crawl.found;
    }

    /** Signs in through the page, as a member does. */
    static void signIn(URI base, BrowserContext who, String email, String password) {
        try (Page page = who.newPage()) {
            page.navigate(base.resolve("/session").toString());
            page.fill("#courriel", email);
            page.fill("#secret", password);
            PageBrowser.follow(page, "main button");
            if (page.url().endsWith("/session")) {
                throw new Surprise(email + " could not sign in: " + page.textContent("main"));
            }
        }
    }

    static String kind(String path) {
        return OWN_PART.matcher(PLACE_IN_LIST.matcher(path).replaceAll("…")).replaceAll("…");
    }

    private void offer(String path, String from) {
        if (!path.startsWith("//") && met.add(kind(path))) {
            next.add(new Link(path, from));
        }
    }

    private void follow(Link link) {
        APIResponse answer = who.request().get(base.resolve(link.path()).toString());
        String type = answer.headers().getOrDefault("content-type", "").replaceFirst(";.*", "");
        Optional<ServerTiming> timing = ServerTiming.of(answer.headers().getOrDefault("server-timing", ""));
        found.add(new Found(link.path(), kind(link.path()), link.from(), answer.status(), type, timing));
        if (answer.status() == 200 && type.equals("text/html")) {
            Matcher links = LINK.matcher(answer.text());
            while (links.find()) {
                offer(links.group(1).replace("&amp;", "&"), link.path());
            }
        }
        answer.dispose();
    }
}
