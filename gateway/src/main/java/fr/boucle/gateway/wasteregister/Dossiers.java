package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that is known of a line or of a device, both ways: to read on one page, and to take along sealed and proved. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller("/registre")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Dossiers {
    private static final int MOST = 300;
    private static final int SHOWN = 10;

    private final ServiceCalls calls;
    private final Views views;
    private final DossierParts parts;
    private final Trails trails;

    Dossiers(ServiceCalls calls, Views views, DossierParts parts, Trails trails) {
        this.calls = calls;
        this.views = views;
        this.parts = parts;
        this.trails = trails;
    }

    @Get("/lignes/{id}/dossier")
    HttpResponse<?> ofLine(Visitor visitor, UUID id) {
        return line(page(visitor), visitor, id);
    }

    @Get("/appareils/{id}/dossier")
    HttpResponse<?> ofDevice(Visitor visitor, UUID id) {
        List<Line> lines = linesOf(visitor, id);
        return views.show(
                page(visitor),
                "waste/dossier",
                Map.of(
                        "lines",
                        lines,
                        "trails",
                        trails.of(visitor, List.of(id.toString())),
                        "address",
                        "/registre/appareils/" + id + "/dossier",
                        "from",
                        0,
                        "count",
                        1));
    }

    @Get("/lignes/{id}/dossier.zip")
    @Produces(MediaType.ALL)
    HttpResponse<?> packedLine(Visitor visitor, UUID id) {
        try (DossierZip zip = new DossierZip()) {
            Line line = parts.ofLine(visitor, id, zip);
            if (line.devices().size() > MOST) {
                return line(
                        page(visitor)
                                .fault(
                                        "",
                                        "Cette ligne a plus de {0} appareils : prenez le dossier de chacun, à son nom.",
                                        MOST),
                        visitor,
                        id);
            }
            parts.ofDevices(
                    visitor, line.devices().stream().map(Line.Device::deviceId).toList(), zip);
            return packed(visitor, zip, "LINE", id, "ligne-" + line.printed());
        }
    }

    @Get("/appareils/{id}/dossier.zip")
    @Produces(MediaType.ALL)
    HttpResponse<?> packedDevice(Visitor visitor, UUID id) {
        try (DossierZip zip = new DossierZip()) {
            for (Line line : linesOf(visitor, id)) {
                parts.ofLine(visitor, UUID.fromString(line.lineId()), zip);
            }
            parts.ofDevices(visitor, List.of(id.toString()), zip);
            return packed(visitor, zip, "DEVICE", id, "appareil-" + id);
        }
    }

    private HttpResponse<?> packed(Visitor visitor, DossierZip zip, String about, UUID id, String name) {
        parts.proofs(visitor, zip);
        zip.accept(DossierFile.of("LISEZMOI.txt", DossierGuide.TEXT));
        StreamedFile file = new StreamedFile(zip.sealed(calls, visitor, about, id), MediaType.of("application/zip"));
        return HttpResponse.ok(file.attach("dossier-" + name + ".zip"));
    }

    private HttpResponse<?> line(Page page, Visitor visitor, UUID id) {
        Line line = calls.get(visitor, Service.WASTE_REGISTER, "/lines/" + id, Line.class);
        int from = Math.min(
                Integer.parseInt("0" + Address.asked(visitor, "apres", "\\d{1,6}")),
                line.devices().size());
        List<String> shown = line
                .devices()
                .subList(from, Math.min(from + SHOWN, line.devices().size()))
                .stream()
                .map(Line.Device::deviceId)
                .toList();
        return views.show(
                page.named("Dossier de la ligne {0}", line.printed()),
                "waste/dossier",
                Map.of(
                        "lines",
                        List.of(line),
                        "trails",
                        trails.of(visitor, shown),
                        "address",
                        "/registre/lignes/" + id + "/dossier",
                        "from",
                        from,
                        "count",
                        line.devices().size()));
    }

    private List<Line> linesOf(Visitor visitor, UUID device) {
        return calls.list(visitor, Service.WASTE_REGISTER, "/lines?deviceId=" + device, Line.class);
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Dossier pour l'audit").under("/registre");
    }
}
