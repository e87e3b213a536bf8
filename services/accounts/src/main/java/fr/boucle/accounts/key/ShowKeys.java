package fr.boucle.accounts.key;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The public keys that verify tokens. */
@Controller("/.well-known/jwks.json")
@Tag(name = "sessions")
@Secured(SecurityRule.IS_ANONYMOUS)
class ShowKeys {
    private final SigningKeys keys;

    ShowKeys(SigningKeys keys) {
        this.keys = keys;
    }

    @Operation(
            summary = "The keys that verify tokens",
            description =
                    "A JSON Web Key Set (RFC 7517): RSA keys for RS256, each named by its thumbprint (RFC 7638). It may hold a "
                            + "key that does not sign yet, or no longer.")
    @Get
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<String> show() {
        return HttpResponse.ok(keys.published()).header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    }
}
