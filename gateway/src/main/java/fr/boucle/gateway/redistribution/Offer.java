package fr.boucle.gateway.redistribution;

import java.util.List;

/**
 * The devices a decision page offers: the one looked for in the stock first, then what the rule proposes.
 *
 * @param code of the one looked for, or nothing
 */
public record Offer(String code, List<Proposal> devices) {
    public boolean isLookedFor(Proposal device) {
        return !code.isEmpty() && device.printed().equals(code);
    }

    /** What the form sends along, so that a fault brings the same devices back. */
    public String query() {
        return code.isEmpty() ? "" : "?appareil=" + code;
    }
}
