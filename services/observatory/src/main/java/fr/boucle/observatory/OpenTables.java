package fr.boucle.observatory;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
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
import java.util.List;
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
    private final InstantSource clock;
    private final ZoneId zone;

    OpenTables(Figures figures, InstantSource clock, @Value("${boucle.territory-zone}") String zone) {
        this.figures = figures;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Operation(
            summary = "Devices by year, donor's commune, kind and place, as CSV",
            description =
                    "RFC 4180, UTF-8, with a header. year is that of the entry into the chain, in the territory's time zone. "
                            + "Cells below five are left out.")
    @Get("/devices.csv")
    @Produces("text/csv")
    HttpResponse<String> devices() {
        String rows = figures.cells(offset()).stream()
                .filter(cell -> cell.total() >= SMALLEST_CELL)
                .map(cell -> cell.year() + "," + cell.commune() + "," + cell.kind() + "," + cell.place() + ","
                        + cell.total() + "\n")
                .collect(Collectors.joining());
        return HttpResponse.ok(HEADER + rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"devices.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
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
