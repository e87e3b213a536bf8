package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
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
import java.util.Map;
import java.util.Set;

/** The register as files, handed on while they are made: any number of lines. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller("/registre/fichiers")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class Downloads {
    private static final Set<String> NAMES =
            Set.of("outgoing.csv", "outgoing.xlsx", "incoming.csv", "incoming.xlsx", "ssd.csv", "ssd.xlsx");

    private static final Map<String, String> REGISTERS =
            Map.of("OUTGOING_WASTE", "outgoing", "INCOMING_WASTE", "incoming", "SSD", "ssd");

    private final ServiceCalls calls;

    Downloads(ServiceCalls calls) {
        this.calls = calls;
    }

    /** What the register's page asks for: which register, which year or all, which format. */
    @Get
    HttpResponse<StreamedFile> chosen(Visitor visitor) {
        String register = REGISTERS.getOrDefault(visitor.asked("sens").orElse(""), "outgoing");
        String format = Address.asked(visitor, "format", "csv|xlsx");
        return lines(visitor, register + "." + (format.isEmpty() ? "csv" : format));
    }

    /** Lines in the platform's format: outgoing, incoming or ssd, CSV or XLSX. */
    @Get("/{file}")
    HttpResponse<StreamedFile> lines(Visitor visitor, String file) {
        if (!NAMES.contains(file)) {
            throw Refused.absent();
        }
        String year = Address.asked(visitor, "annee", "20\\d\\d");
        String days = year.isEmpty() ? "" : "?from=" + year + "-01-01&to=" + year + "-12-31";
        MediaType type = file.endsWith(".csv")
                ? MediaType.of("text/csv;charset=utf-8")
                : MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        String name = "registre-" + (year.isEmpty() ? "" : year + "-") + file;
        return stream(visitor, "/exports/trackdechets/" + file + days, type, name);
    }

    /** All entries of the log, for the verifier; those that may not be read, by their hash. */
    @Get("/entrees.ndjson")
    HttpResponse<StreamedFile> entries(Visitor visitor) {
        return stream(visitor, "/exports/entries.ndjson", MediaType.of("application/x-ndjson"), "registre.ndjson");
    }

    private HttpResponse<StreamedFile> stream(Visitor visitor, String path, MediaType type, String name) {
        StreamedFile file = new StreamedFile(calls.stream(visitor, Service.WASTE_REGISTER, path), type);
        return HttpResponse.ok(file.attach(name));
    }
}
