package fr.boucle.accounts.letter;

import fr.boucle.mail.BoxMessenger;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;

/** The demonstration's letters, which go to a box that everybody may open instead of to people. */
@Controller("/api/accounts/demo-mails")
@Tag(name = "members")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(bean = BoxMessenger.class)
class ShowBox {
    private final BoxMessenger box;

    ShowBox(BoxMessenger box) {
        this.box = box;
    }

    /** A letter in the box. */
    @Serdeable
    record View(String address, String language, String subject, List<String> paragraphs, Instant at) {}

    @Operation(
            summary = "The letters of the demonstration",
            description =
                    "The last 200, the last first. Only in a demonstration without a mail server; anywhere else there is no such path.")
    @Get
    HttpResponse<List<View>> show() {
        return HttpResponse.ok(box.letters().stream()
                        .map(lying -> new View(
                                lying.mail().address(),
                                lying.mail().language().getLanguage(),
                                lying.mail().subject(),
                                lying.mail().paragraphs(),
                                lying.at()))
                        .toList())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
