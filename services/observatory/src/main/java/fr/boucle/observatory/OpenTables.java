package fr.boucle.observatory;

import fr.boucle.messaging.EventJson;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures small enough to publish and large enough to tell nothing of a person: no cell below five. */
@Controller("/api/observatory/open-data")
@Tag(name = "open data")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenTables {
    private static final long SMALLEST_CELL = 5;
    private static final int SHARE_DIGITS = 3;
    private static final String HEADER = "year,commune_code,device_kind,place,devices\n";

    private final Figures figures;
    private final EventJson json;
    private final InstantSource clock;
    private final ZoneId zone;

    OpenTables(Figures figures, EventJson json, InstantSource clock, @Value("${boucle.territory-zone}") String zone) {
        this.figures = figures;
        this.json = json;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Operation(
            summary = "Devices by year, donor's commune, kind and place, as CSV",
            description =
                    "RFC 4180, UTF-8, with a header. year is that of the entry into the chain, in the territory's time zone; empty before. "
                            + "A cell below five is merged with others of its place, * stands for several: the sum of each place is "
                            + "exact. devices.schema.json says each column. ETag.")
    @Get("/devices.csv")
    @Produces("text/csv")
    HttpResponse<byte[]> devices(HttpRequest<?> request) {
        String rows = merged().stream()
                .map(cell -> String.join(",", cell.year(), cell.commune(), cell.kind(), cell.place(), "" + cell.total())
                        + "\n")
                .collect(Collectors.joining());
        return new OpenFile("devices.csv", "text/csv", HEADER + rows).answer(request);
    }

    @Operation(
            summary = "Devices by year, donor's commune, kind and place, as JSON",
            description = "The rows of devices.csv, their members named as its columns. ETag.")
    @Get("/devices.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> devicesAsJson(HttpRequest<?> request) {
        JsonNode rows = JsonNode.createArrayNode(
                merged().stream().map(OpenTables::named).toList());
        return new OpenFile("devices.json", MediaType.APPLICATION_JSON, json.write(rows)).answer(request);
    }

    @Operation(
            summary = "Devices at a household and new parts fitted in them, by kind, as CSV",
            description =
                    "For the whole territory: with the emission factors, the avoided emissions follow from it. ETag.")
    @Get("/at-home.csv")
    @Produces("text/csv")
    HttpResponse<byte[]> atHome(HttpRequest<?> request) {
        String rows = lines("DEVICE", figures.atHomeByKind()) + lines("NEW_PART", figures.newPartsAtHomeByKind());
        return new OpenFile("at-home.csv", "text/csv", "item,kind,count\n" + rows).answer(request);
    }

    private List<OpenCell> merged() {
        return Merging.of(figures.cells(offset()));
    }

    private static JsonNode named(OpenCell cell) {
        return JsonNode.createObjectNode(Map.of(
                "year", JsonNode.createStringNode(cell.year()),
                "commune_code", JsonNode.createStringNode(cell.commune()),
                "device_kind", JsonNode.createStringNode(cell.kind()),
                "place", JsonNode.createStringNode(cell.place()),
                "devices", JsonNode.createNumberNode(cell.total())));
    }

    private static String lines(String item, List<WordTotal> totals) {
        return totals.stream()
                .sorted(Comparator.comparing(WordTotal::word))
                .map(total -> item + "," + total.word() + "," + total.total() + "\n")
                .collect(Collectors.joining());
    }

    @Operation(
            summary = "Shares of the four R, by year and donor's commune",
            description =
                    "Reduced, reused by households, equipped structures, repaired, recycled. Communes with fewer than five devices in a year are left out.")
    @Get("/four-r")
    HttpResponse<List<FourRSharesView>> shares() {
        List<FourRSharesView> shares = figures.shares(offset()).stream()
                .filter(row -> row.total() >= SMALLEST_CELL)
                .map(row -> new FourRSharesView(
                        row.year(),
                        row.commune(),
                        row.total(),
                        share(row.reduced(), row.total()),
                        share(row.reused(), row.total()),
                        share(row.equipped(), row.total()),
                        share(row.repaired(), row.total()),
                        share(row.recycled(), row.total())))
                .toList();
        return HttpResponse.ok(shares).header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    }

    /** How far the territory's clock is ahead when its years begin. */
    private long offset() {
        int year = LocalDate.ofInstant(clock.instant(), zone).getYear();
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).getOffset().getTotalSeconds();
    }

    private static @Nullable BigDecimal share(long part, long total) {
        return part < SMALLEST_CELL
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(total), SHARE_DIGITS, RoundingMode.HALF_EVEN);
    }
}
