package fr.boucle.wasteregister;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrects or cancels a line by a new version with a reason; what was written stays written. */
@Tag(name = "lines")
@Controller("/api/waste-register/lines/{id}/versions")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class CorrectLine {
    private static final Set<String> FIXED =
            Set.of("publicId", "reason", "reportForCompanySiret", "reportAsCompanySiret");

    private final Lines lines;
    private final Lots lots;
    private final Register register;
    private final RegisterLines written;
    private final OwnLines own;
    private final LineView view;
    private final Templates templates;
    private final SignCheckpoints checkpoints;
    private final TransactionOperations<Connection> transactions;

    CorrectLine(
            Lines lines,
            Lots lots,
            Register register,
            RegisterLines written,
            OwnLines own,
            LineView view,
            Templates templates,
            SignCheckpoints checkpoints,
            TransactionOperations<Connection> transactions) {
        this.lines = lines;
        this.lots = lots;
        this.register = register;
        this.written = written;
        this.own = own;
        this.view = view;
        this.templates = templates;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
    }

    enum Reason {
        MODIFIER,
        ANNULER
    }

    @Serdeable
    record Asked(
            @NotNull Reason reason,
            @NotBlank @Size(min = 3, max = 1_000) String explanation,
            @Nullable @Size(max = 100) Map<String, String> changes,
            @Nullable @Size(min = 1, max = 40) String bsdNumber) {
        boolean tellsBsd() {
            return bsdNumber != null && !bsdNumber.isBlank();
        }
    }

    @Operation(
            summary = "Correct or cancel a line",
            description =
                    "A new version (MODIFIER with the changed fields by the platform's keys, an empty text removing"
                            + " one; ANNULER without changes) and a new entry of the log; never an update. If-Match is"
                            + " required. The log keeps a salted hash of the explanation, not its text. A cancelled line"
                            + " is not corrected. bsdNumber: the BSD's number, of a lot that left without it (with or"
                            + " without changes); it goes into the log and ends the alert.")
    @Post
    HttpResponse<WriteLine.Answered> correct(
            UUID id,
            @Valid @Body Asked asked,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Version expected = Version.required(version);
        WriteLine.Answered answered = transactions.executeWrite(_ -> correct(id, asked, expected, actor));
        checkpoints.sign();
        return new Version(answered.version()).tag(HttpResponse.ok(answered));
    }

    private WriteLine.Answered correct(UUID id, Asked asked, Version expected, Actor actor) {
        register.lock();
        Lines.Row was = lines.any(id)
                .filter(line -> line.organisationId().equals(actor.organisation()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No line of yours has this id."));
        expected.mustBe(was.version());
        if (was.reason().equals("ANNULER")) {
            throw new Refusal(WasteRefusal.LINE_CANCELLED, "Line " + was.publicId() + " was cancelled.");
        }
        LineFields now = changed(was, asked, actor);
        Register.Place place =
                written.correct(was, asked.reason().name(), asked.explanation().strip(), now, bsd(was, asked), actor);
        return new WriteLine.Answered(id, was.publicId(), was.version() + 1, place.index());
    }

    private Map<String, Object> bsd(Lines.Row was, Asked asked) {
        UUID lot = was.lotId();
        if (!asked.tellsBsd()) {
            return Map.of();
        }
        String number = String.valueOf(asked.bsdNumber()).strip();
        if (asked.reason() == Reason.ANNULER || lot == null || lots.tellBsd(lot, number) == 0) {
            throw OwnLines.notAcceptable("bsdNumber", "Only for a lot that left without a BSD number.");
        }
        return Map.of("bsdNumber", number);
    }

    private LineFields changed(Lines.Row was, Asked asked, Actor actor) {
        LineFields fields = view.fields(was.fields());
        Map<String, String> changes = asked.changes() == null ? Map.of() : asked.changes();
        if (asked.reason() == Reason.ANNULER) {
            if (!changes.isEmpty()) {
                throw OwnLines.notAcceptable(changes.keySet().iterator().next(), "A cancellation changes no field.");
            }
            return fields;
        }
        for (String key : changes.keySet()) {
            if (FIXED.contains(key) || !templates.of(was.type()).has(key)) {
                throw OwnLines.notAcceptable(key, "No field of this register that a correction may change.");
            }
        }
        LineFields corrected = own.accepted(was.type(), fields.with(changes), actor.organisation())
                .with(Map.of("publicId", was.publicId()));
        if (corrected.equals(fields) && !asked.tellsBsd()) {
            throw OwnLines.notAcceptable("", "The correction changes nothing.");
        }
        return corrected;
    }
}
