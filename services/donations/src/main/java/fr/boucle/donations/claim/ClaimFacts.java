package fr.boucle.donations.claim;

import fr.boucle.donations.law.Resale;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.lot.Lot;
import fr.boucle.donations.organisation.Organisation;
import java.time.Instant;
import java.util.List;

/**
 * What is known before a claim is written.
 *
 * @param lot the published or closed lot, kept from being changed
 * @param resale what the claimant means to do
 * @param wanted each device that is claimed, locked
 * @param underClaim how many others the claimant has under claim
 */
record ClaimFacts(
        Organisation claimant,
        Organisation donor,
        Lot lot,
        Resale resale,
        List<Wanted> wanted,
        long underClaim,
        RuleBook rules,
        Instant at) {}
