package fr.boucle.donations.reading;

import fr.boucle.web.Refusal;
import fr.boucle.web.RefusalType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said to people of their file, one sentence for each reason, in the language they read. */
public final class Sentences {
    /** What programs and English readers get. */
    public static final Sentences ENGLISH = new Sentences("en");

    /** What a page in French shows. */
    public static final Sentences FRENCH = new Sentences("fr");

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final ScopedValue<Sentences> READER = ScopedValue.newInstance();

    private final Map<String, String> bySlug = new HashMap<>();
    private final Locale locale;

    private Sentences(String language) {
        this.locale = Locale.of(language);
        try (InputStream in = Sentences.class.getResourceAsStream("/reading/sentences." + language + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no sentences in " + language);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .forEach(pair -> bySlug.put(pair[0].strip(), pair[1].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language that a reader asked for; English where it is none of ours. */
    public static Sentences of(Locale locale) {
        return locale.getLanguage().equals("fr") ? FRENCH : ENGLISH;
    }

    /** The language of whoever sent what is being read. */
    public static Sentences ofReader() {
        return READER.orElse(ENGLISH);
    }

    /** Does something for a reader of this language: what refuses does so in it. */
    public <T, X extends Throwable> T toReader(ScopedValue.CallableOp<? extends T, X> act) throws X {
        return ScopedValue.where(READER, this).call(act);
    }

    /** The same where nothing comes of it. */
    public void act(Runnable act) {
        ScopedValue.where(READER, this).run(act);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** A refusal in this language. */
    public Refusal refusal(RefusalType type, String sentence, Map<String, String> told) {
        return new Refusal(type, of(sentence, told)).in(locale);
    }

    /** All reasons that have a sentence. */
    Set<String> slugs() {
        return Set.copyOf(bySlug.keySet());
    }

    /** Whether there is a sentence for a reason. */
    public boolean has(String slug) {
        return bySlug.containsKey(slug);
    }

    /** The sentence for a reason; what it names stands in braces in the list. */
    public String of(String slug, Map<String, String> told) {
        String sentence = bySlug.getOrDefault(slug, slug);
        for (Map.Entry<String, String> each : told.entrySet()) {
            sentence = sentence.replace("{" + each.getKey() + "}", said(each.getValue()));
        }
        return sentence;
    }

    /** A value as people of this language write it; programs read English, where a day stays as ISO 8601 has it. */
    public String said(String value) {
        Matcher day = DAY.matcher(value);
        if (day.matches() && locale.getLanguage().equals("fr")) {
            return day.group(3) + "/" + day.group(2) + "/" + day.group(1);
        }
        return bySlug.getOrDefault("value." + value, value);
    }
}
