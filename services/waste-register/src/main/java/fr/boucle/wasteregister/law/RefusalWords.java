package fr.boucle.wasteregister.law;

import fr.boucle.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a line or a list, in the language of who asks (Accept-Language): the registers' own French, or English by the table
 * {@code refusals.en.txt}. Names of columns and values of the platform stay as its files have them.
 */
@Singleton
public class RefusalWords {
    private static final String TABLE = "/refusals.en.txt";
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final List<Said> english;

    RefusalWords() {
        try (InputStream table = Objects.requireNonNull(RefusalWords.class.getResourceAsStream(TABLE), TABLE)) {
            english = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Said::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sentence in both languages. */
    private record Said(Pattern french, String english) {
        static Said of(String line) {
            int equals = line.indexOf(" = ");
            String french = line.substring(0, equals);
            StringBuilder form = new StringBuilder();
            int from = 0;
            Matcher places = PLACE.matcher(french);
            while (places.find()) {
                form = form.append(Pattern.quote(french.substring(from, places.start())))
                        .append("(.+)");
                from = places.end();
            }
            form = form.append(Pattern.quote(french.substring(from)));
            return new Said(Pattern.compile(form.toString(), Pattern.DOTALL), line.substring(equals + 3));
        }
    }

    /** A sentence for whoever made the current request. */
    public String forReader(String french) {
        return in(reader(), french);
    }

    /** A refusal that is written in the registers' French, for whoever made the current request. */
    public Refusal forReader(Refusal refusal) {
        List<Refusal.FieldFault> faults = refusal.faults().stream()
                .map(fault -> new Refusal.FieldFault(fault.pointer(), forReader(fault.detail())))
                .toList();
        return new Refusal(refusal.type(), forReader(refusal.detail()), faults).in(reader());
    }

    private static Locale reader() {
        return ServerRequestContext.currentRequest()
                .flatMap(HttpRequest::getLocale)
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(_ -> Locale.ENGLISH)
                .orElse(Locale.FRENCH);
    }

    String in(Locale reader, String french) {
        return reader.getLanguage().equals("en") ? english(french) : french;
    }

    private String english(String french) {
        for (Said said : english) {
            Matcher matcher = said.french().matcher(french);
            if (matcher.matches()) {
                return filled(said.english(), matcher.toMatchResult());
            }
        }
        return french;
    }

    private String filled(String sentence, MatchResult places) {
        List<String> values = new ArrayList<>();
        for (int place = 1; place <= places.groupCount(); place++) {
            values.add(english(places.group(place)));
        }
        String filled = sentence;
        for (int place = 0; place < values.size(); place++) {
            filled = filled.replace("{" + place + "}", values.get(place));
        }
        return filled;
    }
}
