package fr.boucle.gateway.session;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was typed in a form whose session had ended.
 *
 * @param session the session of the browser it lies in
 * @param writer who typed it, as a form's token tells
 * @param address where the form goes
 * @param from the page it stood on, empty where that is not known
 * @param fields what was typed, without secrets
 * @param until when it is worth nothing any more
 */
@Serdeable
public record Kept(
        String session, String writer, String address, String from, Map<String, List<String>> fields, Instant until) {
    boolean isFor(String browserSession, String who, Instant now) {
        return session.equals(browserSession) && writer.equals(who) && until.isAfter(now);
    }

    Kept in(String otherSession, Instant later) {
        return new Kept(otherSession, writer, address, from, fields, later);
    }
}
