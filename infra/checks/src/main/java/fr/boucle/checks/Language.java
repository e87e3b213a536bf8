package fr.boucle.checks;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the services' sources say about the events they read and write. */
public final class Language {
    private static final Pattern FULL_TYPE = Pattern.compile("\"(fr\\.boucle\\.[a-z-]+\\.[A-Za-z]+\\.v\\d+)\"");
    private static final String CONTEXT = "(?:" + String.join("|", Checkout.contexts()) + ")";
    private static final Pattern PAIR = Pattern.compile("\"(" + CONTEXT + "\",\\s*\"[A-Z][A-Za-z]+)\"");
    private static final String COMMON = "infra/messaging";
    /** By reader: it is asked of each event, and the sources stay as they are. */
    private static final Map<String, Set<String>> READ_BY = new ConcurrentHashMap<>();

    private Language() {}

    /**
     * The full types of the events that a service reacts to: those named in full, those named as a context and an event,
     * and those that every service reads for its list of suspensions.
     *
     * @param context the reader
     */
    public static Set<String> readBy(String context) {
        return READ_BY.computeIfAbsent(context, Language::find);
    }

    private static Set<String> find(String context) {
        Set<String> types = new TreeSet<>(Checkout.mentions("services/" + context, FULL_TYPE));
        types.addAll(Checkout.mentions(COMMON, FULL_TYPE));
        for (String pair : Checkout.mentions("services/" + context, PAIR)) {
            types.add("fr.boucle." + pair.replaceAll("\",\\s*\"", ".") + ".v1");
        }
        return Set.copyOf(types);
    }

    /**
     * Whether a service has a record of an event it publishes.
     *
     * @param golden the event
     */
    public static boolean hasRecord(GoldenFile golden) {
        Pattern record = Pattern.compile("\\brecord\\s+(" + golden.event() + ")\\s*\\(");
        return !Checkout.mentions("services/" + golden.context(), record).isEmpty();
    }
}
