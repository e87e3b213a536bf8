package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.law.RefusalWords;
import fr.boucle.wasteregister.log.CanonicalJson;
import fr.boucle.wasteregister.platform.LineFault;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.LineRules;
import fr.boucle.wasteregister.platform.RegisterFile;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.Template;
import fr.boucle.wasteregister.platform.Templates;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says line by line what the State's platform would make of a file; nothing is written. */
@Tag(name = "lines")
@Controller("/api/waste-register/lines/previews")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class PreviewLines {
    private final Templates templates;
    private final LineRules rules;
    private final LineRows lines;
    private final FileRules takeOver;
    private final RefusalWords words;
    private final InstantSource clock;

    PreviewLines(
            Templates templates,
            LineRules rules,
            LineRows lines,
            FileRules takeOver,
            RefusalWords words,
            InstantSource clock) {
        this.takeOver = takeOver;
        this.templates = templates;
        this.rules = rules;
        this.lines = lines;
        this.words = words;
        this.clock = clock;
    }

    enum Verdict {
        OK,
        REFUSED,
        IGNORED
    }

    @Serdeable
    record View(List<PreviewedRow> lines) {}

    /**
     * A line of the file.
     *
     * @param takeOver why a takeover of it would leave it out, where the platform accepts it and the file is small enough for one
     */
    @Serdeable
    record PreviewedRow(
            long line,
            Verdict verdict,
            List<Fault> faults,
            @Nullable String takeOver) {}

    /** A field at fault: the header of its column, the platform's key, and what would pass. */
    @Serdeable
    record Fault(String column, String key, String message) {}

    @Operation(
            summary = "Preview a register file",
            description =
                    "The platform's CSV (semicolons, UTF-8, the template's headers). line is the number in the file,"
                            + " the header's being 1. IGNORED: the identifier is known and Motif is empty. Motif MODIFIER"
                            + " or ANNULER needs a known identifier. Where the platform's documentation is stricter than"
                            + " its code, the stricter rule refuses. 422 when a header is unknown, 400 when the file is"
                            + " not UTF-8, not CSV or has no line. takeOver: what this register itself would leave a line out for, were"
                            + " the file taken over; for keepers, of lines that the platform accepts. At most 10 MB. Sentences are in the language of Accept-Language"
                            + " (fr, en), else in French. Changes nothing.")
    @Post
    @Consumes("text/csv")
    HttpResponse<View> preview(
            @QueryValue RegisterType type, @Body byte[] file, @Parameter(hidden = true) Actor actor) {
        Template template = templates.of(type);
        Reader reader = Reader.of(actor, clock.instant());
        Set<String> inFile = new HashSet<>();
        List<RegisterFile.Row> rows = RegisterFile.read(file, template, words).rows();
        boolean ofOwn = actor.is(Role.KEEPER) && rows.size() <= TakeOverLines.MOST;
        List<PreviewedRow> previewed = rows.stream()
                .map(row -> preview(template, reader, row, inFile, ofOwn))
                .toList();
        return HttpResponse.ok(new View(previewed));
    }

    private PreviewedRow preview(
            Template template, Reader reader, RegisterFile.Row row, Set<String> inFile, boolean ofOwn) {
        LineRules.Judged judged = rules.judge(template.type(), row.cells());
        LineFields fields = judged.fields();
        String reason = fields.get("reason").orElse("");
        String identity = fields.get("reportForCompanySiret").orElse("") + " "
                + fields.get("publicId").orElse("");
        Known known = known(template.type(), reader, fields, inFile.contains(identity));
        boolean badReason = row.cells().containsKey("reason") && reason.isEmpty();
        if (known == Known.KEPT && reason.isEmpty() && !badReason) {
            return new PreviewedRow(row.number(), Verdict.IGNORED, List.of(), null);
        }
        Stream<LineFault> more = Stream.concat(
                known == Known.NO && !reason.isEmpty()
                        ? Stream.of(new LineFault(
                                "reason", "Laisser le motif vide : cet identifiant n'est pas encore déclaré."))
                        : Stream.empty(),
                row.tooLong()
                        ? Stream.of(new LineFault("", "La ligne a plus de cellules que l'en-tête n'a de colonnes."))
                        : Stream.empty());
        List<Fault> faults = Stream.concat(judged.faults().stream(), more)
                .map(fault -> new Fault(template.header(fault.key()), fault.key(), words.forReader(fault.message())))
                .toList();
        if (faults.isEmpty()) {
            inFile.add(identity);
        }
        Optional<String> why = ofOwn && faults.isEmpty() && known == Known.NO
                ? takeOver.leavesOut(template.type(), row, reader.organisation())
                : Optional.empty();
        return new PreviewedRow(
                row.number(), faults.isEmpty() ? Verdict.OK : Verdict.REFUSED, faults, why.orElse(null));
    }

    private enum Known {
        NO,
        /** Declared before: an empty Motif is ignored, unless the line is the register's own, word for word. */
        KEPT,
        SAME,
        CANCELLED
    }

    private Known known(RegisterType type, Reader reader, LineFields fields, boolean inFile) {
        Optional<String> siret = fields.get("reportForCompanySiret");
        Optional<String> publicId = fields.get("publicId");
        if (inFile) {
            return Known.KEPT;
        }
        if (siret.isEmpty() || publicId.isEmpty()) {
            return Known.NO;
        }
        return lines.declaredAs(
                        type.name(),
                        publicId.get(),
                        siret.get(),
                        reader.everything(),
                        reader.organisation(),
                        reader.at())
                .map(line -> known(line, fields))
                .orElse(Known.NO);
    }

    private Known known(LineRows.Declared line, LineFields fields) {
        if (line.reason().equals("ANNULER")) {
            return Known.CANCELLED;
        }
        return line.fields().equals(CanonicalJson.text(fields.values())) ? Known.SAME : Known.KEPT;
    }
}
