package fr.boucle.wasteregister.archive;

import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.log.Sealing;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;

/** Closes a year of one's own register, three whole years after its end. */
@Tag(name = "archives")
@Controller("/api/waste-register/archives/{year}")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ArchiveYear {
    private final Archives archives;
    private final Sealing sealing;
    private final LegalTime legalTime;

    ArchiveYear(Archives archives, Sealing sealing, LegalTime legalTime) {
        this.archives = archives;
        this.sealing = sealing;
        this.legalTime = legalTime;
    }

    @Operation(
            summary = "Archive a year of one's register",
            description =
                    "Its lines are kept three years at least (R541-43): a year is archived when three whole ones have passed since."
                            + " Nothing is taken away and every line stays readable; none of the year is corrected or added any more."
                            + " The file (GET archives/{year}/file) holds each version's entry with its proof, sealed. Repeating gives"
                            + " the same answer.")
    @Put
    @Transactional
    ArchiveView archive(int year, @Parameter(hidden = true) Actor actor) {
        LocalDate from = KeptYears.earliest(year);
        if (legalTime.today().isBefore(from)) {
            throw new Refusal(
                    WasteRefusal.NOT_YET_ARCHIVED, "The lines of " + year + " are archived from " + from + " on.");
        }
        return archives.close(year, sealing.newestSize(), actor);
    }
}
