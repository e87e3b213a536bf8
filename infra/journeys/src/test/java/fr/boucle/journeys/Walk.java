package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Walks a list from its first page by its own links alone, and compares what it met with what the service lists. */
final class Walk {
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"([^\"]+)\"[^>]*>");
    private static final Pattern HEADS = Pattern.compile("<thead>.*?</thead>", Pattern.DOTALL);
    private static final Pattern MAIN = Pattern.compile("<main\\b.*</main>", Pattern.DOTALL);
    private static final int MOST_PAGES = 2_000;

    private final PageTimes pages;
    private final Api service;

    Walk(PageTimes pages, Api service) {
        this.pages = pages;
        this.service = service;
    }

    /**
     * What was met.
     *
     * @param rows how many the service lists
     * @param pages how many pages it took
     * @param faults what was met twice, or not at all
     */
    record Met(int rows, int pages, List<String> faults) {}

    Met along(ListPage list) {
        return list.isCounted() ? counted(list) : named(list);
    }

    /** As many rows as the service lists, on pages that are all different. */
    private Met counted(ListPage list) {
        int expected = entries(list).size();
        Set<String> visited = new HashSet<>();
        int met = 0;
        Optional<String> next = Optional.of(list.path());
        while (next.isPresent() && visited.size() < MOST_PAGES && visited.add(next.get())) {
            String main = main(pages.read(next.get()));
            met += (int) list.row().matcher(main).results().count();
            next = next(main, list);
        }
        List<String> faults = met == expected ? List.of() : List.of("%d rows are met of %d".formatted(met, expected));
        return new Met(expected, visited.size(), faults);
    }

    private Met named(ListPage list) {
        Set<String> expected = listed(list);
        Set<String> left = new HashSet<>(expected);
        List<String> faults = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        Optional<String> next = Optional.of(list.path());
        while (next.isPresent() && visited.size() < MOST_PAGES) {
            if (!visited.add(next.get())) {
                faults.add(next.get() + " leads back to itself");
                break;
            }
            String main = main(pages.read(next.get()));
            for (String row : rows(main, list)) {
                if (expected.contains(row) && !left.remove(row)) {
                    faults.add(row + " comes again on " + next.get());
                }
            }
            next = next(main, list);
        }
        if (!left.isEmpty()) {
            faults.add("%d of %d are never met, such as %s"
                    .formatted(left.size(), expected.size(), left.iterator().next()));
        }
        return new Met(expected.size(), visited.size(), faults);
    }

    private Set<String> listed(ListPage list) {
        return entries(list).stream()
                .map(entry -> plain(entry.at(list.id()).asText()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<JsonNode> entries(ListPage list) {
        List<JsonNode> entries = new ArrayList<>();
        Optional<String> path = Optional.of(list.api() + (list.api().contains("?") ? "&" : "?") + "limit=200");
        while (path.isPresent()) {
            Answer answer = service.get(path.get());
            answer.json().forEach(entries::add);
            path = answer.next();
        }
        return entries;
    }

    private static Set<String> rows(String main, ListPage list) {
        Set<String> rows = new TreeSet<>();
        Matcher matcher = list.row().matcher(main);
        while (matcher.find()) {
            rows.add(plain(matcher.group(1)));
        }
        return rows;
    }

    /** A code as it is compared: printed ones have a hyphen in the middle. */
    private static String plain(String id) {
        return id.replace("-", "");
    }

    /** The link that says it is the next; else the one that goes on after a row of this list. */
    private static Optional<String> next(String main, ListPage list) {
        List<String> onwards = new ArrayList<>();
        Matcher links = LINK.matcher(HEADS.matcher(main).replaceAll(""));
        while (links.find()) {
            String address = links.group(1).replace("&amp;", "&");
            if (links.group().contains("rel=\"next\"")) {
                return Optional.of(address);
            }
            if (!links.group().contains("rel=\"prev\"")
                    && address.startsWith(list.path() + "?")
                    && address.contains("apres=")) {
                onwards.add(address);
            }
        }
        return onwards.stream().findFirst();
    }

    private static String main(String page) {
        Matcher main = MAIN.matcher(page);
        return main.find() ? main.group() : page;
    }
}
