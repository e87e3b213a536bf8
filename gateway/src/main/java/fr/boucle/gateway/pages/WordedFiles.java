package fr.boucle.gateway.pages;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.gateway.Service;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Consumer;

/** Lists as files where their service has only codes and the pages have the words: the rows are asked page by page. */
@Singleton
public class WordedFiles {
    private static final String MOST = "100";

    private final ServiceCalls calls;

    WordedFiles(ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * A list that a service knows.
     *
     * @param path with what narrows and orders it
     * @param type what its rows are read as
     */
    public record Listed<T>(Service service, String path, Class<T> type) {}

    /**
     * The file.
     *
     * @param sheet its columns, in the reader's words
     * @param name of the file, without an ending
     * @param ending csv or xlsx
     */
    public <T> HttpResponse<?> of(Visitor visitor, Listed<T> list, Spreadsheet<T> sheet, String name, String ending) {
        return sheet.download(name, ListFormat.of(ending), row -> each(visitor, list, row));
    }

    /** A page that leads to where one is ends the walk as the last one does. */
    private <T> void each(Visitor visitor, Listed<T> list, Consumer<T> row) {
        String start = list.path() + (list.path().indexOf('?') < 0 ? "?" : "&") + "limit=" + MOST;
        String after = "";
        String next = page(visitor, list, start, row);
        while (!next.isEmpty() && !next.equals(after)) {
            after = next;
            next = page(visitor, list, start + "&" + Query.of(Map.of("after", after)), row);
        }
    }

    private <T> String page(Visitor visitor, Listed<T> list, String path, Consumer<T> row) {
        ServiceCalls.Rows<T> rows = calls.page(visitor, list.service(), path, list.type());
        rows.rows().forEach(row);
        return rows.next();
    }
}
