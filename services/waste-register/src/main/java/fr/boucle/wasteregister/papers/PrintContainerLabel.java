package fr.boucle.wasteregister.papers;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.code.WasteCode;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The label of a container in its place, from the day it is set up: what is put into it, and what is not. */
@Tag(name = "papers")
@Controller("/api/waste-register/containers/{id}/papers/{file}")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class PrintContainerLabel {
    private final PlacedContainers containers;
    private final Organisations organisations;
    private final WasteCodes codes;
    private final Looks looks;
    private final InstantSource clock;
    private final String publicUrl;

    PrintContainerLabel(
            PlacedContainers containers,
            Organisations organisations,
            WasteCodes codes,
            Looks looks,
            InstantSource clock,
            @Value("${boucle.public-url:`http://127.0.0.1:8080`}") String publicUrl) {
        this.containers = containers;
        this.organisations = organisations;
        this.codes = codes;
        this.looks = looks;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @Operation(
            summary = "The label of a container",
            description =
                    "file: label.html or label.pdf (tagged). Code, danger, what goes in, how much, whose. In French.")
    @Get
    @Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
    HttpResponse<byte[]> print(UUID id, String file, @Parameter(hidden = true) Actor actor) {
        PaperFile asked = PaperFile.named(file);
        Reader reader = Reader.of(actor, clock.instant());
        PlacedContainers.Row container = containers
                .find(id, reader.everything(), reader.organisation(), reader.at())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No container that you may read has this id."));
        if (!asked.paper().equals("label")) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "The paper of a container is its label.");
        }
        looks.record(actor, "paper", id.toString(), container.organisationId());
        return asked.answer(label(container), "label-" + id.toString().substring(0, 8));
    }

    private Sheet label(PlacedContainers.Row container) {
        WasteCode code = codes.find(container.wasteCode()).orElseThrow();
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("Ce qu'on y met", FrenchWords.element(container.kind()));
        facts.put("Où il est", container.place());
        facts.put("Au plus", FrenchWords.kilograms(new Mass(container.capacityGrams())));
        facts.put(
                "Producteur ou détenteur",
                organisations.nameOf(container.organisationId()).orElse(null));
        return new Sheet("Conteneur de déchets " + code.code())
                .large(code.code() + (code.dangerous() ? " DANGEREUX" : ""))
                .paragraph(code.label())
                .facts("Ce conteneur", facts)
                .code(publicUrl + "/dechets/conteneurs?choisi=" + container.id());
    }
}
