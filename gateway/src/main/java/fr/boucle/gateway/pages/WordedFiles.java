package fr.boucle.gateway.pages;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.gateway.pages.WholeLists.Listed;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/** Lists as files where their service has only codes and the pages have the words: the rows are asked page by page. */
@Singleton
public class WordedFiles {
    private final WholeLists lists;

    WordedFiles(WholeLists lists) {
        this.lists = lists;
    }

    /**
     * The file.
     *
     * @param sheet its columns, in the reader's words
     * @param name of the file, without an ending
     * @param ending csv or xlsx
     */
    public <T> HttpResponse<?> of(Visitor visitor, Listed<T> list, Spreadsheet<T> sheet, String name, String ending) {
        return sheet.download(
                name, ListFormat.of(ending), row -> lists.rows(visitor, list).forEach(row));
    }
}
