package fr.boucle.gateway.pages;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls.Rows;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Lists that are read over all their pages. */
@Singleton
public class WholeLists {
    /** As many as a service gives at once. */
    private static final String PAGE = "limit=200";

    private final ServiceCalls calls;

    WholeLists(ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * A list that a service knows.
     *
     * @param path with what narrows and orders it
     * @param type what its rows are read as
     */
    public record Listed<T>(Service service, String path, Class<T> type) {}

    /** Its rows, on whichever page they lie. */
    public <T> Stream<T> rows(Visitor visitor, Listed<T> list) {
        return pages(visitor, list).flatMap(page -> page.rows().stream());
    }

    /** Its pages, each asked for when it is wanted. */
    public <T> Stream<Rows<T>> pages(Visitor visitor, Listed<T> list) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Pages<>(visitor, list), Spliterator.ORDERED), false);
    }

    private <T> Rows<T> page(Visitor visitor, Listed<T> list, String after) {
        String path = list.path() + (list.path().indexOf('?') < 0 ? "?" : "&") + PAGE;
        String place = after.isEmpty() ? "" : "&after=" + Visitor.encoded(after);
        return calls.page(visitor, list.service(), path + place, list.type());
    }

    /** A page that leads to where one is ends the walk as the last one does. */
    private final class Pages<T> implements Iterator<Rows<T>> {
        private final Visitor visitor;
        private final Listed<T> list;
        private String after = "";
        private boolean more = true;

        Pages(Visitor visitor, Listed<T> list) {
            this.visitor = visitor;
            this.list = list;
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Rows<T> next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            Rows<T> page = page(visitor, list, after);
            more = page.more() && !page.next().equals(after);
            after = page.next();
            return page;
        }
    }
}
