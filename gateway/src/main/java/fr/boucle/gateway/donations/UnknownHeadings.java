package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Page;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headings that a refusal of a file names, where none was recognised: each can be said to mean a column. */
public final class UnknownHeadings {
    private static final Pattern QUOTED = Pattern.compile(
            "(?:dit|says)[\\s\\u00a0\\u202f]+(?:«[\\s\\u00a0\\u202f]*([^»]+?)[\\s\\u00a0\\u202f]*»|\"([^\"]+)\"|“([^”]+)”)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\u202f]*·[\\s\\u00a0\\u202f]*");

    private UnknownHeadings() {}

    public static List<String> on(Page page) {
        return page.faults().stream()
                .flatMap(fault -> in(fault.sentence()).stream())
                .distinct()
                .toList();
    }

    public static List<String> in(@Nullable String sentence) {
        return sentence == null
                ? List.of()
                : QUOTED.matcher(sentence)
                        .results()
                        .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                        .filter(cells -> cells != null)
                        .flatMap(cells -> Arrays.stream(BETWEEN.split(cells)))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList();
    }
}
