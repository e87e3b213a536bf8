package fr.boucle.gateway.pages;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.util.Map;

/** A list as its reader narrowed and ordered it, to take along as a file; it is handed on while it comes. */
@Singleton
public class ListFile {
    /** What the address of a file ends with. */
    public static final String ENDING = "{ending:csv|xlsx}";

    private static final Map<String, MediaType> TYPES = Map.of(
            "csv", new MediaType("text/csv;charset=utf-8"),
            "xlsx", new MediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final ServiceCalls calls;

    ListFile(ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * The file.
     *
     * @param path of the list at the service, without an ending
     * @param ending csv or xlsx
     * @param name of the file, without an ending
     */
    public MutableHttpResponse<StreamedFile> of(
            Visitor visitor, Service service, Listing list, String path, String ending, String name) {
        return HttpResponse.ok(new StreamedFile(
                        calls.stream(visitor, service, list.whole(path + "." + ending)),
                        TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM_TYPE)))
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + ending + "\"");
    }
}
