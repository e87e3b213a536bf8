package fr.boucle.checks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Personal data made to be found: each value carries a number of its own, so that a place where it shows up tells at which
 * entrance it was planted. Secrets that a service hands out are looked for in the same way.
 */
public final class Canaries {
    private static final Pattern FORM =
            Pattern.compile("plantee(\\d{4})|06[ .]?99[ .]?99(\\d{4})|192\\.0\\.2\\.7(\\d)", Pattern.CASE_INSENSITIVE);
    private static final int FIRST = 1000;

    private final AtomicInteger count = new AtomicInteger(FIRST);
    private final Map<String, String> entrances = new ConcurrentHashMap<>();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    /**
     * A person's name.
     *
     * @param entrance where it is planted, for people
     */
    public String name(String entrance) {
        return "Jeanne Plantee" + number(entrance);
    }

    /**
     * A login, a host's name, or a word without a blank.
     *
     * @param entrance where it is planted
     */
    public String word(String entrance) {
        return "plantee" + number(entrance);
    }

    /**
     * An e-mail address.
     *
     * @param entrance where it is planted
     */
    public String email(String entrance) {
        return "jeanne.plantee" + number(entrance) + "@example.org";
    }

    /**
     * A phone number.
     *
     * @param entrance where it is planted
     */
    public String phone(String entrance) {
        return "069999" + number(entrance);
    }

    /**
     * Remembers a secret that a service gave out.
     *
     * @param secret the code or token
     * @param entrance which answer held it
     */
    public void secret(String secret, String entrance) {
        if (secret.length() >= 8) {
            secrets.putIfAbsent(secret, entrance);
        }
    }

    /**
     * Looks for anything planted.
     *
     * @param text where to look
     * @return at which entrance the first thing found was planted
     */
    public Optional<String> in(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.find()) {
            String number = matcher.group(1) == null ? String.valueOf(matcher.group(2)) : matcher.group(1);
            return Optional.of(entrances.getOrDefault(number, matcher.group()));
        }
        return secrets.entrySet().stream()
                .filter(secret -> text.contains(secret.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** How many were planted. */
    public int planted() {
        return entrances.size() + secrets.size();
    }

    private String number(String entrance) {
        String number = Integer.toString(count.incrementAndGet());
        entrances.put(number, entrance);
        return number;
    }
}
