package fr.boucle.wasteregister.lot;

import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.item.DeviceCodes;
import fr.boucle.wasteregister.item.Items;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.UUID;

/** Shows one lot: a keeper the own site's or a lent one's, an auditor any. */
@Tag(name = "lots")
@Controller("/api/waste-register/lots/{id}")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowLot {
    private final LotRows lots;
    private final Items items;
    private final DeviceCodes devices;
    private final LotViews views;
    private final Looks looks;
    private final InstantSource clock;

    ShowLot(LotRows lots, Items items, DeviceCodes devices, LotViews views, Looks looks, InstantSource clock) {
        this.lots = lots;
        this.items = items;
        this.devices = devices;
        this.views = views;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "One lot with its items",
            description = "Each data-bearing item with its media and certificates. ETag.")
    @Get
    @Transactional
    HttpResponse<LotView> one(UUID id, @Parameter(hidden = true) Actor actor) {
        Reader reader = Reader.of(actor, clock.instant());
        LotRows.Row row = lots.find(id, reader.everything(), reader.organisation(), reader.at())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No lot that you may read has this id."));
        looks.record(actor, "lot", id.toString(), row.organisationId());
        return new Version(row.version()).tag(HttpResponse.ok(views.whole(row, devices.views(items.ofLot(id)))));
    }
}
