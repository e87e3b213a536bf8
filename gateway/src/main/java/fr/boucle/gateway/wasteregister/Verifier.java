package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.session.Admits;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** The verifier, for whoever wants to check the register without trusting us. */
@Admits(Admits.EVERYONE)
@Controller("/registre")
class Verifier {
    private final VerifierJar jar;

    Verifier(VerifierJar jar) {
        this.jar = jar;
    }

    @Get("/verificateur.jar")
    @Produces("application/java-archive")
    HttpResponse<byte[]> jar() {
        return HttpResponse.ok(jar.bytes())
                .contentType(MediaType.of("application/java-archive"))
                .header("Content-Disposition", "attachment; filename=\"verificateur.jar\"");
    }
}
