package fr.boucle.gateway.pages;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** To whom somebody tells a weakness that was found (RFC 9116); not there until the operator names a contact. */
@Controller("/.well-known/security.txt")
class SecurityText {
    /** RFC 9116 §2.5.5 asks for less than a year. */
    private static final int DAYS_TRUE = 180;

    private static final String LANGUAGES = "fr,en";

    private final String contact;
    private final String publicUrl;
    private final InstantSource clock;

    SecurityText(
            @Value("${boucle.security-contact}") String contact,
            @Value("${boucle.public-url}") String publicUrl,
            InstantSource clock) {
        if (!contact.isBlank() && !contact.matches("(mailto:|https://)\\S+")) {
            throw new IllegalArgumentException("BOUCLE_SECURITY_CONTACT is " + contact
                    + ": write mailto:somebody@example.org or an https:// address");
        }
        this.contact = contact;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> show() {
        if (contact.isBlank()) {
            return HttpResponse.notFound();
        }
        String canonical = publicUrl.isBlank() ? "" : "Canonical: " + publicUrl + "/.well-known/security.txt\n";
        String expires = clock.instant()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(DAYS_TRUE, ChronoUnit.DAYS)
                .toString();
        String text = "Contact: %s%nExpires: %s%nPreferred-Languages: %s%n%s"
                .formatted(contact, expires, LANGUAGES, canonical);
        return HttpResponse.ok(text)
                .contentType(MediaType.of("text/plain;charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400");
    }
}
