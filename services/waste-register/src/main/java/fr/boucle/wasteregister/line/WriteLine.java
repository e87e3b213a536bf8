package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.log.SignCheckpoints;
import fr.boucle.wasteregister.lot.NoteExemption;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.Template;
import fr.boucle.wasteregister.platform.Tonnes;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a line of waste that came, of what is waste no more, or of what left without being a lot here. */
@Tag(name = "lines")
@Controller("/api/waste-register/lines/{id}")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class WriteLine {
    private static final int MOST_DEVICES = 5_000;

    private final Lines lines;
    private final OwnLines own;
    private final HandRules rules;
    private final LineNotes notes;
    private final SignCheckpoints checkpoints;
    private final TransactionOperations<Connection> transactions;

    WriteLine(
            Lines lines,
            OwnLines own,
            HandRules rules,
            LineNotes notes,
            SignCheckpoints checkpoints,
            TransactionOperations<Connection> transactions) {
        this.lines = lines;
        this.own = own;
        this.rules = rules;
        this.notes = notes;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
    }

    @Serdeable
    record Command(
            @NotNull RegisterType registerType,
            @NotEmpty @Size(max = Template.MOST_COLUMNS) Map<String, String> fields,
            @Nullable @Size(max = MOST_DEVICES) Set<UUID> deviceIds,
            @Nullable @Size(max = MOST_DEVICES) Set<@Size(max = 12) String> deviceCodes,
            @Nullable @Size(max = 40) String bsdNumber,
            @Nullable NoteExemption noteExemption) {
        Map<String, String> given() {
            return fields == null ? Map.of() : fields;
        }

        Set<UUID> ids() {
            return deviceIds == null || deviceIds.size() > MOST_DEVICES ? Set.of() : deviceIds;
        }

        Set<String> codes() {
            return deviceCodes == null || deviceCodes.size() > MOST_DEVICES ? Set.of() : deviceCodes;
        }
    }

    @Serdeable
    record View(UUID lineId, String publicId, long version, long entryIndex) {
        static View of(RegisterLine line) {
            return new View(
                    line.identity().id(),
                    line.identity().publicId(),
                    line.newest().version(),
                    line.newest().entryIndex());
        }
    }

    @Operation(
            summary = "Write a line",
            description =
                    "What came (INCOMING_WASTE), what is waste no more (SSD), or what left without being a lot here"
                            + " (OUTGOING_WASTE; a lot's line is written by its consignment). fields by the platform's"
                            + " keys (GET fields), judged by the rules of the preview; publicId is given by the register, reportForCompanySiret is your"
                            + " establishment's. No natural person is named: a household's waste comes from COMMUNES with"
                            + " INSEE codes. deviceIds, or deviceCodes as printed on them: the devices that the line tells of, which a"
                            + " line of waste that is no more (SSD) is tied to; one that may hold data is in no such line, and leaves only to who has proved"
                            + " that it destroys (DESTRUCTION). bsdNumber, or noteExemption (NOTE_TO_COME: its number is"
                            + " told by a correction and called for until then; ECO_ORGANISME_COLLECTION with ecoOrganismeSiret;"
                            + " ONE_FOR_ONE_TAKE_BACK): dangerous waste that leaves has one of them; the platform's file has no"
                            + " column for it. The id is the client's: repeating gives the same answer. 409 with a pointer"
                            + " per field when the line is not acceptable.")
    @Put
    HttpResponse<View> write(UUID id, @Body Command asked, @Parameter(hidden = true) Actor actor) {
        View answered = transactions.executeWrite(_ -> writeOnce(id, asked, actor));
        checkpoints.sign();
        return HttpResponse.ok(answered);
    }

    private View writeOnce(UUID id, Command asked, Actor actor) {
        Optional<RegisterLine> known = lines.lockAny(id);
        if (known.isPresent()) {
            return own.same(known.get(), actor.organisation(), asked.registerType());
        }
        HandRules.Accepted line = rules.accepted(asked, actor.organisation());
        Map<String, Object> more = line.note().members();
        more.put("items", List.of());
        Lines.Written written = lines.write(
                new Lines.NewLine(
                        id,
                        actor.organisation(),
                        asked.registerType(),
                        null,
                        line.fields(),
                        Tonnes.parse(line.fields().require("weightValue")).grams(),
                        line.devices(),
                        more),
                actor);
        notes.keep(id, 1, line.note());
        return new View(id, written.publicId(), 1, written.place().index());
    }
}
