package fr.boucle.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line: a command, then options, each followed by one or more values.
 *
 * @param command {@code export}, {@code proof}, {@code dossier} or {@code consistency}
 * @param options values by option name, without the dashes
 */
record Arguments(String command, Map<String, List<String>> options) {
    /** @throws Unreadable with the usage, unless the command and every option exist and each option has a value */
    static Arguments parse(String[] args) throws Unreadable {
        Set<String> allowed = args.length == 0 ? null : Usage.OPTIONS.get(args[0]);
        if (allowed == null) {
            throw new Unreadable(
                    args.length == 0 ? Usage.TEXT : "there is no command \"" + args[0] + "\".\n" + Usage.TEXT);
        }
        Map<String, List<String>> options = new LinkedHashMap<>();
        String option = "";
        for (String arg : List.of(args).subList(1, args.length)) {
            if (arg.startsWith("--")) {
                option = arg.substring(2);
                if (!allowed.contains(option)) {
                    throw new Unreadable("\"" + args[0] + "\" has no option " + arg + ".\n" + Usage.TEXT);
                }
                options.computeIfAbsent(option, _ -> new ArrayList<>());
            } else if (option.isEmpty()) {
                throw new Unreadable("\"" + arg + "\" follows no option.\n" + Usage.TEXT);
            } else {
                options.getOrDefault(option, new ArrayList<>()).add(arg);
            }
        }
        for (Map.Entry<String, List<String>> given : options.entrySet()) {
            if (given.getValue().isEmpty()) {
                throw new Unreadable("--" + given.getKey() + " is followed by a file.\n" + Usage.TEXT);
            }
        }
        return new Arguments(args[0], options);
    }

    /** The only value of an option. */
    String one(String option) throws Unreadable {
        return atMostOne(option).orElseThrow(() -> new Unreadable("--" + option + " is missing.\n" + Usage.TEXT));
    }

    Optional<String> atMostOne(String option) throws Unreadable {
        List<String> values = all(option);
        if (values.size() > 1) {
            throw new Unreadable("--" + option + " takes one file, not " + values.size() + ".\n" + Usage.TEXT);
        }
        return values.stream().findFirst();
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }
}
