package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;

/** The verifier, the newest seal and the key as files, for whoever wants to check the register without trusting us. */
@Admits(Admits.EVERYONE)
@Controller("/registre")
@ExecuteOn(TaskExecutors.BLOCKING)
class Verifier {
    private final ServiceCalls calls;
    private final VerifierJar jar;

    Verifier(ServiceCalls calls, VerifierJar jar) {
        this.calls = calls;
        this.jar = jar;
    }

    @Get("/verificateur.jar")
    @Produces("application/java-archive")
    HttpResponse<byte[]> jar() {
        return file(jar.bytes(), "application/java-archive", "verificateur.jar");
    }

    /** To the byte: a signed note that loses a line end is a note no more. */
    @Get("/sceau.txt")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<byte[]> seal(Visitor visitor) {
        return text(calls.text(visitor, Service.WASTE_REGISTER, "/checkpoint"), "sceau.txt");
    }

    @Get("/registre.vkey")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<byte[]> key(Visitor visitor) {
        return text(calls.text(visitor, Service.WASTE_REGISTER, "/key"), "registre.vkey");
    }

    private static HttpResponse<byte[]> text(String note, String name) {
        return file(note.getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8", name);
    }

    private static HttpResponse<byte[]> file(byte[] content, String type, String name) {
        return HttpResponse.ok(content)
                .contentType(MediaType.of(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
