package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaEnumConstant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every code that a service may answer has words for whoever reads it; without them a page shows the code. That words are of a
 * code that there is, is {@code CodeContractTest}'s, and that they have their English is {@code WordsTest}'s.
 */
class WordedCodesTest {
    /** Families of words, and the enum whose every constant has its word there. */
    private static final String FAMILIES = """
            alert wasteregister.audit.AlertView$Kind
            anomaly wasteregister.line.AnomalyRule
            applicantState accounts.applicant.ApplicantState
            barrier repairs.device.RepairBarrier
            bought redistribution.tracking.FollowUps$Bought
            capReason redistribution.reservation.ChangeStructureCap$Reason
            case wasteregister.audit.CaseView$State
            check repairs.device.Check
            chemistry repairs.device.WasteItem$Chemistry
            claim donations.claim.ClaimState
            column donations.reading.Field
            condition donations.reading.Condition
            container wasteregister.container.ContentKind
            convention donations.convention.ConventionState
            dataState donations.device.DataState
            dateExplained repairs.device.DateExplanation
            device donations.device.DeviceState
            doubt donations.reading.Doubt$About
            doubt repairs.device.Doubt$Reason
            endowment redistribution.endowment.EndowmentState
            endowmentEnding redistribution.endowment.Ending
            endowmentOutcome redistribution.endowment.EndowmentDecisionCommand$Answer
            eligibility donations.law.Eligibility$Verdict
            evidence repairs.device.MachineEvidence
            exported accounts.NoteExport$Exported
            explanation donations.fate.CloseDifference$Explanation
            flag redistribution.priority.Score$Flag
            followed redistribution.request.RequestState
            grade repairs.device.Grade
            gradeLimit repairs.diagnosis.GradeLimit$Because
            gradeBetter repairs.diagnosis.GradeLimit$Because
            invitation accounts.Told$Sending
            inventory donations.inventory.InventoryState
            item repairs.device.WasteItem$Kind
            kind values.DeviceKind
            identifierType accounts.IdentifierType
            legalStatus accounts.LegalStatus$Kind
            letter redistribution.letter.Letter$Kind
            letterOutcome redistribution.letter.Notifications$Outcome
            level repairs.device.SanitizationLevel
            line wasteregister.line.LineState
            lot donations.lot.LotState
            medium repairs.device.MediumType
            memberState accounts.ListMembers$View$State
            method repairs.device.ErasureMethod
            need redistribution.request.Need
            notGranted redistribution.endowment.RefusedBecause
            notKept donations.lot.NotKept
            operator wasteregister.operator.Operator$Kind
            organisation web.OrganisationKind
            organisationState accounts.OrganisationView$State
            orientation donations.law.Orientation
            outcome donations.balance.BalanceLine$Outcome
            outcome redistribution.request.Outcome
            part repairs.device.PartKind
            placeKind redistribution.endowment.PlaceKind
            productStatus observatory.ProductStatus
            proof wasteregister.operator.Operator$ProofKind
            recipient redistribution.stock.Recipient
            registerType wasteregister.platform.RegisterType
            repair repairs.device.RepairOutcome
            request redistribution.request.RequestState
            resale donations.law.Resale
            reservation redistribution.reservation.ReservationState
            result repairs.diagnosis.CheckResult
            returnReason redistribution.reservation.ReturnReason
            rule donations.law.LegalRule
            search repairs.device.MediumSearch
            shelf redistribution.stock.ShelfReason
            signer donations.convention.Signer
            answerer donations.convention.Signer
            situation redistribution.request.Situation
            step repairs.device.NextStep
            subject donations.reading.Term$About
            touchedBy repairs.board.Toucher
            trouble redistribution.tracking.TroubleKind
            use redistribution.request.Asked$Use
            verdict donations.inventory.VerdictKind
            waiting donations.claim.WaitingPlace$State
            wasteLot wasteregister.lot.LotState
            weight wasteregister.lot.WeightType
            """;

    private static final Set<String> WORDS =
            Checkout.files(
                            "gateway/src/main/resources/words",
                            path -> path.getFileName().toString().startsWith("fr"))
                    .stream()
                    .flatMap(file -> Checkout.read(file).lines())
                    .filter(line -> line.contains(" = "))
                    .map(line -> line.split(" = ", 2)[0])
                    .collect(Collectors.toUnmodifiableSet());

    @Test
    void every_constant_of_a_family_has_its_word() {
        FAMILIES.lines().map(line -> line.split(" ", 2)).forEach(row -> worded(row[0], constants(row[1])));
    }

    @Test
    void every_event_has_its_words_for_the_passport_and_for_who_is_told_that_it_is_held() {
        worded("event", GoldenFiles.all().stream().map(GoldenFile::event).toList());
    }

    /** Those who receive a device read what of it was not tested: the words are redistribution's own. */
    @Test
    void every_check_of_a_workshop_is_named_to_a_household() {
        String named = Checkout.read(Checkout.root()
                .resolve("services/redistribution/src/main/java/fr/boucle/redistribution/stock/CheckWords.java"));
        assertThat(constants("repairs.device.Check"))
                .filteredOn(check -> !check.endsWith("_LOCK"))
                .allSatisfy(check -> assertThat(named).contains("Map.entry(\"" + check + "\", "));
    }

    /** That each code has its word in a family. */
    static void worded(String family, Collection<String> codes) {
        assertThat(codes).as(family).isNotEmpty();
        Set<String> missing = new TreeSet<>();
        codes.stream()
                .map(code -> family + "." + code)
                .filter(word -> !WORDS.contains(word))
                .forEach(missing::add);
        assertThat(missing).as("codes without a line in words/fr….txt").isEmpty();
    }

    private static Set<String> constants(String type) {
        return Classes.ALL.get("fr.boucle." + type).getEnumConstants().stream()
                .map(JavaEnumConstant::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
