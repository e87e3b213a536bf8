package fr.boucle.gateway.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.InputStream;
import java.util.Map;

/** A list as its reader narrowed and ordered it, to take along as a file; it is handed on while it comes. */
public final class ListFile {
    /** What the address of a file ends with. */
    public static final String ENDING = "{ending:csv|xlsx}";

    private static final Map<String, MediaType> TYPES = Map.of(
            "csv", new MediaType("text/csv;charset=utf-8"),
            "xlsx", new MediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private ListFile() {}

    /**
     * The file.
     *
     * @param ending csv or xlsx
     * @param name of the file, without an ending
     */
    public static MutableHttpResponse<StreamedFile> of(InputStream content, String ending, String name) {
        return HttpResponse.ok(
                        new StreamedFile(content, TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM_TYPE)))
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + ending + "\"");
    }
}
