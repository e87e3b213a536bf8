package fr.boucle.gateway.observatory;

import fr.boucle.gateway.pages.Page;
import fr.boucle.web.Role;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The papers and files that a step of a machine's story leads to: each only for whom its own page admits. */
public final class StepPapers {
    private static final Set<String> LINES = Set.of("RegisterLineWritten", "RegisterLineCorrected");
    private static final Set<String> ARRIVALS = Set.of("DeviceReceived", "UnexpectedDeviceReceived");

    private StepPapers() {}

    /** The convention, for either side; as it was signed, for an auditor. */
    public static @Nullable String convention(Page p, WholeThread.Step step) {
        if (!step.event().equals("ConventionSigned") || step.subjectId() == null) {
            return null;
        }
        boolean side = isOf(p, step.organisationId()) || isOf(p, step.fact("donorOrganisationId"));
        if (side && (p.is(Role.AGENT) || p.is(Role.TECHNICIAN))) {
            return "/conventions/" + step.subjectId();
        }
        return p.is(Role.AUDITOR) ? "/registre/conventions/" + step.subjectId() + ".pdf" : null;
    }

    /** Photos and reports, for the workshop that made them. */
    public static @Nullable String bench(Page p, WholeThread.Step step) {
        boolean own = p.is(Role.TECHNICIAN) && isOf(p, step.organisationId()) && step.subjectId() != null;
        return own && ARRIVALS.contains(step.event()) ? "/etabli/" + step.subjectId() + "/fichiers" : null;
    }

    /** The lot of waste that is weighed here, for whoever watches over the registers or keeps this one. */
    public static @Nullable String lot(Page p, WholeThread.Step step) {
        return step.event().equals("WasteLotWeighed") && reads(p, step) && step.subjectId() != null
                ? "/dechets/" + step.subjectId()
                : null;
    }

    /** The line of the register, for the same. */
    public static @Nullable String line(Page p, WholeThread.Step step) {
        return LINES.contains(step.event()) && reads(p, step) && step.has("lineId")
                ? "/registre/lignes/" + step.fact("lineId")
                : null;
    }

    private static boolean reads(Page p, WholeThread.Step step) {
        return p.is(Role.AUDITOR) || p.is(Role.KEEPER) && isOf(p, step.organisationId());
    }

    private static boolean isOf(Page p, @Nullable String organisation) {
        return Stream.ofNullable(organisation).anyMatch(id -> p.member()
                .filter(member -> member.organisationId().equals(id))
                .isPresent());
    }
}
