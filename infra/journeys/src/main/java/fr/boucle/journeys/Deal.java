package fr.boucle.journeys;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A claim and what becomes of it: accepted, signed by both sides, handed over. */
final class Deal {
    private final Api donor;
    private final Api taker;
    private final String claim;
    private String convention = "";

    Deal(Api donor, Api taker, UUID claim) {
        this.donor = donor;
        this.taker = taker;
        this.claim = "/api/donations/claims/" + claim;
    }

    void claim(UUID lot, List<UUID> devices, String resale, String purpose) {
        Map<String, Object> wish = Map.of("lotId", lot, "deviceIds", devices, "resale", resale, "purpose", purpose);
        Answer _ = taker.put(claim, wish, 200, 201);
    }

    void refuse(String reasonCode, String explanation) {
        Answer _ =
                donor.put(claim + "/refusal", Map.of("reasonCode", reasonCode, "explanation", explanation), 200, 204);
    }

    void withdraw() {
        Answer _ = taker.put(claim + "/withdrawal", Map.of(), 200, 204);
    }

    void accept() {
        convention = "/api/donations/conventions/"
                + donor.put(claim + "/acceptance", Map.of("dataState", "ERASURE_ENTRUSTED"), 200)
                        .at("/conventionId");
    }

    void donorSigns() {
        sign(donor);
    }

    void takerSigns() {
        sign(taker);
    }

    void handOver() {
        Answer _ = donor.put(convention + "/hand-over", Map.of(), 204);
    }

    private void sign(Api side) {
        String text = side.get(convention).at("/textSha256");
        Answer _ = side.put(convention + "/signature", Map.of("textSha256", text), 200);
    }
}
