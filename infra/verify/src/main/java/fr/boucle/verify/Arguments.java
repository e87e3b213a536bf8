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
 * @param command {@code export}, {@code proof} or {@code consistency}
 * @param options values by option name, without the dashes
 */
record Arguments(String command, Map<String, List<String>> options) {
    static final String USAGE = """
            Verifies the waste register offline. Give one of:
              export      --export FILE --key VKEY_FILE [--checkpoint NEWEST] [--old-checkpoint FILE...] [--old-export FILE]
              proof       --proof FILE --key VKEY_FILE
              consistency --proof FILE --old CHECKPOINT --new CHECKPOINT --key VKEY_FILE
            Exit status: 0 intact or proven, 1 tampered, 2 cannot judge.""";

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "export", Set.of("export", "key", "checkpoint", "old-checkpoint", "old-export"),
            "proof", Set.of("proof", "key"),
            "consistency", Set.of("proof", "old", "new", "key"));

    /** @throws Unreadable with the usage, unless the command and every option exist and each option has a value */
    static Arguments parse(String[] args) throws Unreadable {
        Set<String> allowed = args.length == 0 ? null : ALLOWED.get(args[0]);
        if (allowed == null) {
            throw new Unreadable(args.length == 0 ? USAGE : "there is no command \"" + args[0] + "\".\n" + USAGE);
        }
        Map<String, List<String>> options = new LinkedHashMap<>();
        String option = "";
        for (String arg : List.of(args).subList(1, args.length)) {
            if (arg.startsWith("--")) {
                option = arg.substring(2);
                if (!allowed.contains(option)) {
                    throw new Unreadable("\"" + args[0] + "\" has no option " + arg + ".\n" + USAGE);
                }
                options.computeIfAbsent(option, _ -> new ArrayList<>());
            } else if (option.isEmpty()) {
                throw new Unreadable("\"" + arg + "\" follows no option.\n" + USAGE);
            } else {
                options.getOrDefault(option, new ArrayList<>()).add(arg);
            }
        }
        for (Map.Entry<String, List<String>> given : options.entrySet()) {
            if (given.getValue().isEmpty()) {
                throw new Unreadable("--" + given.getKey() + " is followed by a file.\n" + USAGE);
            }
        }
        return new Arguments(args[0], options);
    }

    /** The only value of an option. */
    String one(String option) throws Unreadable {
        return atMostOne(option).orElseThrow(() -> new Unreadable("--" + option + " is missing.\n" + USAGE));
    }

    Optional<String> atMostOne(String option) throws Unreadable {
        List<String> values = all(option);
        if (values.size() > 1) {
            throw new Unreadable("--" + option + " takes one file, not " + values.size() + ".\n" + USAGE);
        }
        return values.stream().findFirst();
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }
}
