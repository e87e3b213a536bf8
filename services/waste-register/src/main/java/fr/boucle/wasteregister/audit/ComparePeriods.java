package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two periods of the register beside one another, by register and code. */
@Tag(name = "audit")
@Controller("/api/waste-register/comparisons")
@Secured({Role.AUDITOR, Role.KEEPER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ComparePeriods {
    private final PeriodSums sums;
    private final Looks looks;
    private final InstantSource clock;

    ComparePeriods(PeriodSums sums, Looks looks, InstantSource clock) {
        this.sums = sums;
        this.looks = looks;
        this.clock = clock;
    }

    /** Of one register and code: lines and grams in both periods. */
    @Serdeable
    record View(
            String registerType,
            String wasteCode,
            long lines,
            long massGrams,
            long otherLines,
            long otherMassGrams,
            long differenceGrams) {}

    @Operation(
            summary = "Compare two periods",
            description =
                    "from..to beside otherFrom..otherTo (days of the lines, both included), newest versions, cancelled"
                            + " lines left out. differenceGrams: the first less the second.")
    @Get
    HttpResponse<List<View>> compare(
            @QueryValue LocalDate from,
            @QueryValue LocalDate to,
            @QueryValue LocalDate otherFrom,
            @QueryValue LocalDate otherTo,
            @Parameter(hidden = true) Actor actor) {
        Reader r = Reader.of(actor, clock.instant());
        looks.record(actor, "comparison", from + " " + to + " " + otherFrom + " " + otherTo, null);
        Map<String, PeriodSums.Row[]> both = new TreeMap<>();
        put(both, 0, sums.of(from, to, r.everything(), r.organisation(), r.at()));
        put(both, 1, sums.of(otherFrom, otherTo, r.everything(), r.organisation(), r.at()));
        return HttpResponse.ok(both.values().stream().map(ComparePeriods::view).toList());
    }

    private static void put(Map<String, PeriodSums.Row[]> both, int period, List<PeriodSums.Row> rows) {
        for (PeriodSums.Row row : rows) {
            PeriodSums.Row[] pair = both.computeIfAbsent(
                    row.registerType() + row.wasteCode(), _ -> new PeriodSums.Row[] {row.none(), row.none()});
            pair[period] = row;
        }
    }

    private static View view(PeriodSums.Row[] pair) {
        PeriodSums.Row one = pair[0];
        PeriodSums.Row other = pair[1];
        return new View(
                one.registerType(),
                one.wasteCode(),
                one.lineCount(),
                one.grams(),
                other.lineCount(),
                other.grams(),
                one.grams() - other.grams());
    }
}
