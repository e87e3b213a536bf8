package fr.boucle.donations.claim;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.law.Eligibility;
import fr.boucle.donations.lot.Lot;
import fr.boucle.donations.lot.Opening;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What must hold for a claim: each rule by its name, and all of them in the order in which they are told. */
final class ClaimPolicies {
    private ClaimPolicies() {}

    /** Says no, or nothing. */
    interface Policy {
        Optional<Refusal> judge(ClaimFacts facts);
    }

    static final Policy LOT_TAKES_CLAIMS = facts -> switch (facts.lot()) {
        case Lot.Published published -> {
            Opening opening = published.offer().opening();
            yield opening.isOver(facts.at())
                    ? Optional.of(new Refusal(
                            DonationRefusal.CLAIM_DEADLINE_PASSED,
                            "Claims were taken until " + opening.claimDeadline() + "; ask the donor for another lot."))
                    : Optional.empty();
        }
        case Lot.Draft _, Lot.Closed _ ->
            Optional.of(new Refusal(DonationRefusal.LOT_NOT_PUBLISHED, "The donor closed the lot; look for another."));
    };

    /** Reduce before giving: first the own organisation, then public bodies, then associations. */
    static final Policy WINDOW_IS_OPEN = facts -> {
        boolean publicBody = facts.claimant().isPublic();
        return facts.lot()
                .offer()
                .opening()
                .from(publicBody)
                .filter(from -> facts.at().isBefore(from))
                .map(from -> new Refusal(
                        DonationRefusal.WINDOW_NOT_OPEN,
                        "The lot opens to " + (publicBody ? "public bodies" : "associations") + " at " + from + "."));
    };

    /** One organisation holds so much at a time, and no more. */
    static final Policy WITHIN_CAP = facts -> {
        long most = facts.rules().of("CLAIM_CAP").amount();
        return facts.underClaim() + facts.wanted().size() <= most
                ? Optional.empty()
                : Optional.of(new Refusal(
                        DonationRefusal.CLAIM_TOO_LARGE,
                        "One organisation has at most " + most + " devices under claim; you have " + facts.underClaim()
                                + ". Take over what is accepted, or withdraw a claim."));
    };

    static final Policy NOT_CLAIMED = facts -> first(facts, Wanted::claimed, wanted -> taken(wanted.id()));

    static final Policy IN_THE_LOT = facts -> first(
            facts,
            wanted -> wanted.listedIn(facts.lot().offer().id()).isEmpty(),
            wanted -> new Refusal(
                    DonationRefusal.DEVICE_NOT_IN_LOT,
                    "Device " + wanted.id() + " is not in this lot; read the lot again."));

    static final Policy NOT_OFFERED_TO_ANOTHER = facts -> first(
            facts,
            wanted -> wanted.offeredTo() != null
                    && !wanted.offeredTo().equals(facts.claimant().id()),
            wanted -> new Refusal(
                    DonationRefusal.DEVICE_OFFERED,
                    "Device " + wanted.id() + " is offered to the first in line; join the waiting list."));

    /** CG3P L3212-2 and L3212-3: asked for each device. */
    static final Policy LAW_ALLOWS = facts -> facts.wanted().stream()
            .flatMap(wanted -> wanted.listedIn(facts.lot().offer().id()).stream())
            .flatMap(listed ->
                    Eligibility.of(listed.giveable(), facts.donor(), facts.claimant(), facts.resale(), facts.rules())
                            .refusal()
                            .stream())
            .findFirst();

    static final List<Policy> ALL = List.of(
            LOT_TAKES_CLAIMS, WINDOW_IS_OPEN, WITHIN_CAP, NOT_CLAIMED, IN_THE_LOT, NOT_OFFERED_TO_ANOTHER, LAW_ALLOWS);

    /** The first rule that says no. */
    static Optional<Refusal> judge(ClaimFacts facts) {
        return ALL.stream().flatMap(policy -> policy.judge(facts).stream()).findFirst();
    }

    /** Refuses what a rule forbids. */
    static void mustHold(ClaimFacts facts) {
        Refusal.throwFirst(Stream.of(judge(facts)));
    }

    static Refusal taken(UUID deviceId) {
        return new Refusal(
                DonationRefusal.DEVICE_ALREADY_CLAIMED,
                "Device " + deviceId + " is under another claim. Claim others of the lot, or wait for this one.");
    }

    private static Optional<Refusal> first(
            ClaimFacts facts, Predicate<Wanted> stands, Function<Wanted, Refusal> refusal) {
        return facts.wanted().stream().filter(stands).findFirst().map(refusal);
    }
}
