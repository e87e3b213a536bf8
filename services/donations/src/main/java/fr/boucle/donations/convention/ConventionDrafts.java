package fr.boucle.donations.convention;

import fr.boucle.donations.claim.ClaimWish;
import fr.boucle.donations.claim.Claims;
import fr.boucle.donations.device.Asset;
import fr.boucle.donations.device.DataState;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.ValueEstimate;
import fr.boucle.donations.lot.Lots;
import fr.boucle.donations.lot.Removal;
import fr.boucle.donations.organisation.Organisations;
import fr.boucle.values.Sha256;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Draws up the convention of an accepted claim from the facts, when the law still allows it. */
@Singleton
class ConventionDrafts {
    private final Claims claims;
    private final Devices devices;
    private final Lots lots;
    private final Organisations organisations;
    private final LegalChecks checks;
    private final int erasureDays;

    ConventionDrafts(
            Claims claims,
            Devices devices,
            Lots lots,
            Organisations organisations,
            LegalChecks checks,
            @Value("${boucle.donations.erasure-days:30}") int erasureDays) {
        this.claims = claims;
        this.devices = devices;
        this.lots = lots;
        this.organisations = organisations;
        this.checks = checks;
        this.erasureDays = erasureDays;
    }

    Conventions.Draft draw(UUID conventionId, ClaimWish wish, Function<UUID, DataState> dataStates, Instant now) {
        AcceptanceFacts facts = new AcceptanceFacts(
                organisations.acting(wish.donor()),
                organisations.acting(wish.claimant()),
                wish.resale(),
                devices.findAll(claims.devicesOf(wish.id())),
                checks.today());
        AcceptancePolicies.mustHold(facts);
        Removal removal = lots.find(wish.lotId()).orElseThrow().offer().removal();
        ConventionFacts told = new ConventionFacts(
                conventionId,
                facts.rules().day(),
                facts.donor(),
                facts.taker(),
                facts.legalBasis(),
                wish.resale(),
                removal,
                removal.deadline().plusDays(erasureDays),
                ceded(facts, dataStates));
        return draft(wish, told, now);
    }

    private static Conventions.Draft draft(ClaimWish wish, ConventionFacts told, Instant now) {
        String text = ConventionText.of(told);
        ConventionTerms terms = ConventionTermsBuilder.stagedBuilder()
                .id(told.number())
                .claimId(wish.id())
                .donor(wish.donor())
                .taker(wish.claimant())
                .textSha256(Sha256.hex(text))
                .legalBasis(told.legalBasis())
                .resale(told.resale())
                .erasureDeadline(told.entrustsErasure() ? told.erasureDeadline() : null)
                .removalDeadline(told.removal().deadline())
                .deviceCount(told.devices().size())
                .build();
        return new Conventions.Draft(terms, text, told.devices(), now);
    }

    /** Each device with its value of the day and what is done about its data. */
    private static List<CededDevice> ceded(AcceptanceFacts facts, Function<UUID, DataState> dataStates) {
        return facts.listed().stream()
                .map(listed -> {
                    Asset asset = listed.asset();
                    long value =
                            ValueEstimate.of(listed.giveable(), facts.rules()).valueCents();
                    return new CededDevice(
                            asset.id(), asset.hardware(), asset.code(), dataStates.apply(asset.id()), value);
                })
                .toList();
    }
}
