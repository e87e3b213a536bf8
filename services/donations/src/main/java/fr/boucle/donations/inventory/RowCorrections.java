package fr.boucle.donations.inventory;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.Correction;
import fr.boucle.donations.reading.Doubt;
import fr.boucle.donations.reading.Reason;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.donations.reading.Term;
import fr.boucle.donations.vocabulary.Vocabularies;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges a row again after a person said what it means, and each row with the same words where they mean the same. */
@Singleton
class RowCorrections {
    private static final int PAGE = 200;
    private static final int LONGEST_MEANING = 60;

    private final Inventories inventories;
    private final Verdicts verdicts;
    private final KnownDevices known;
    private final Vocabularies vocabularies;
    private final LegalChecks checks;

    RowCorrections(
            Inventories inventories,
            Verdicts verdicts,
            KnownDevices known,
            Vocabularies vocabularies,
            LegalChecks checks) {
        this.inventories = inventories;
        this.verdicts = verdicts;
        this.known = known;
        this.vocabularies = vocabularies;
        this.checks = checks;
    }

    /** A row as it is judged now, and the version that the preview has. */
    record Corrected(RowVerdict verdict, long version) {}

    Corrected correct(
            UUID inventoryId,
            long line,
            UUID owner,
            @Nullable String ifMatch,
            Correction correction,
            boolean sameWords) {
        Inventory inventory = inventories.lock(inventoryId, owner);
        Version.required(ifMatch).mustBe(inventory.version());
        inventory.mustBeOpen();
        Sentences reader = Sentences.ofReader();
        RuleBook rules = checks.today();
        List<Refusal.FieldFault> faults = correction.faults(vocabularies.of(owner, rules.day()), rules.day());
        if (!faults.isEmpty()) {
            throw new Refusal(CommonRefusal.INVALID, reader.of("correction-refused", Map.of()), faults)
                    .in(reader.locale());
        }
        KeptVerdict kept = verdicts.lock(inventoryId, line)
                .orElseThrow(() -> reader.refusal(CommonRefusal.NOT_FOUND, "line-unknown", Map.of()));
        if (kept.deviceId() != null) {
            throw reader.refusal(DonationRefusal.DRAFT_CONFIRMED, "already-imported", Map.of());
        }
        if (sameWords) {
            mustBeTheirs(kept, correction, reader);
            answer(inventoryId, owner, kept, correction, rules);
        }
        RowVerdict judged = judge(inventoryId, owner, kept, correction, rules);
        inventories.corrected(inventoryId);
        return new Corrected(judged, inventory.version() + 1);
    }

    /** What is stolen or lost is answered for its row alone: the word never comes to mean that others work. */
    private static void mustBeTheirs(KeptVerdict kept, Correction correction, Sentences reader) {
        if (correction.condition() != null && mayBeOthers(kept)) {
            throw new Refusal(
                            CommonRefusal.INVALID,
                            reader.of("correction-refused", Map.of()),
                            List.of(new Refusal.FieldFault("/sameWords", reader.of("same-words-not-ours", Map.of()))))
                    .in(reader.locale());
        }
    }

    private static boolean mayBeOthers(KeptVerdict kept) {
        return kept.verdict().read().doubts().stream().anyMatch(Doubt::isOfOwnership);
    }

    @CanIgnoreReturnValue
    private RowVerdict judge(UUID inventoryId, UUID owner, KeptVerdict kept, Correction correction, RuleBook rules) {
        RowVerdict verdict =
                new ImportRules(rules).judge(correction.of(kept.verdict().read()));
        String identity = verdict.identity();
        RowVerdict judged = identity != null && verdicts.isNamedElsewhere(inventoryId, identity, verdict.line())
                ? verdict.duplicate(Reason.of("same-in-file"), null)
                : known.compare(owner, List.of(verdict)).getFirst();
        verdicts.judgeAgain(kept.id(), inventoryId, judged);
        return judged;
    }

    /** The answer holds for the words of this row wherever they stand in the file, and is kept for files to come. */
    private void answer(UUID inventoryId, UUID owner, KeptVerdict kept, Correction correction, RuleBook rules) {
        DeviceKind kind = correction.kind();
        if (kind != null) {
            asked(kept, Doubt.About.KIND).ifPresent(doubt -> {
                keep(owner, Term.About.KIND, doubt, kind.name());
                spread(inventoryId, owner, doubt, kept, Correction.ofKind(kind), rules);
            });
        }
        Condition condition = correction.condition();
        if (condition != null) {
            asked(kept, Doubt.About.CONDITION).ifPresent(doubt -> {
                keep(owner, Term.About.CONDITION, doubt, condition == Condition.UNKNOWN ? "SILENT" : condition.name());
                spread(inventoryId, owner, doubt, kept, Correction.ofCondition(condition), rules);
            });
        }
        answerMaker(inventoryId, owner, kept, correction.manufacturer(), rules);
    }

    private void answerMaker(UUID inventoryId, UUID owner, KeptVerdict kept, @Nullable String maker, RuleBook rules) {
        if (maker != null && maker.length() <= LONGEST_MEANING) {
            asked(kept, Doubt.About.MAKER).ifPresent(doubt -> {
                keep(owner, Term.About.MAKER, doubt, maker);
                spread(inventoryId, owner, doubt, kept, Correction.ofMaker(maker), rules);
            });
        }
    }

    private void keep(UUID owner, Term.About about, Doubt doubt, String meaning) {
        vocabularies.answer(owner, about, String.valueOf(doubt.wordKey()), doubt.word(), meaning);
    }

    private static Optional<Doubt> asked(KeptVerdict kept, Doubt.About about) {
        return kept.verdict().read().doubts().stream()
                .filter(doubt -> doubt.about() == about && doubt.wordKey() != null)
                .findFirst();
    }

    private void spread(
            UUID inventoryId, UUID owner, Doubt doubt, KeptVerdict from, Correction answer, RuleBook rules) {
        long after = 0;
        List<KeptVerdict> page;
        do {
            page = verdicts.asking(inventoryId, String.valueOf(doubt.wordKey()), after, PAGE);
            for (KeptVerdict other : page) {
                boolean open = answer.condition() != null && mayBeOthers(other);
                if (!other.id().equals(from.id()) && !open) {
                    judge(inventoryId, owner, other, answer, rules);
                }
                after = other.verdict().line();
            }
        } while (page.size() == PAGE);
    }
}
