package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.delegation.Readers;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Searches the lines of the register. */
@Tag(name = "lines")
@Controller("/api/waste-register/lines")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
public class ListLines {
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final FoundLines lines;
    private final LineViews view;
    private final Looks looks;
    private final Readers readers;

    public ListLines(FoundLines lines, LineViews view, Looks looks, Readers readers) {
        this.lines = lines;
        this.view = view;
        this.looks = looks;
        this.readers = readers;
    }

    @Operation(
            summary = "Lines of the register",
            description =
                    "The newest version of each, by the line's day, then by id. Filters: from and to (days, both included),"
                            + " type (OUTGOING_WASTE, INCOMING_WASTE, SSD), wasteCode, organisationId (the site);"
                            + " newestFirst turns the order. Or publicId alone, or deviceId alone (forward from a device to"
                            + " its lines). A keeper sees the own lines and those delegated to it, an auditor all.")
    @Get
    public HttpResponse<List<LineView>> list(
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable RegisterType type,
            @QueryValue @Nullable String wasteCode,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue(defaultValue = "false") boolean newestFirst,
            @QueryValue @Nullable String publicId,
            @QueryValue @Nullable UUID deviceId,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        Reader reader = readers.of(actor);
        looks.record(actor, "lines", request.getPath(), null);
        if (deviceId != null || publicId != null) {
            return paging.answer(request, named(deviceId, publicId, paging, reader), LineView::lineId);
        }
        LineFilter filter = LineFilter.of(from, to, type, wasteCode, organisationId);
        List<LineRows.Row> found = newestFirst
                ? lines.newestFirst(filter, LineCursor.of(paging.after(), LineCursor.LAST), reader, paging.fetch())
                : lines.oldestFirst(filter, LineCursor.of(paging.after(), LineCursor.FIRST), reader, paging.fetch());
        return paging.answer(request, found.stream().map(view::of).toList(), LineCursor::of);
    }

    private List<LineView> named(@Nullable UUID device, @Nullable String publicId, Paging paging, Reader r) {
        UUID after = Cursor.of(paging);
        List<LineRows.Row> found = device != null
                ? lines.ofDevice(device, after, r.everything(), r.organisation(), r.borrows(), r.at(), paging.fetch())
                : lines.printedAs(
                        String.valueOf(publicId).strip(),
                        after,
                        r.everything(),
                        r.organisation(),
                        r.borrows(),
                        r.at(),
                        paging.fetch());
        return found.stream().map(view::of).toList();
    }
}
