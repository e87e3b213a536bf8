package fr.boucle.donations.lot;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a choice, or would.
 *
 * @param deviceCount how many devices are in the lot then
 * @param passed how many of the chosen ones pass
 * @param refused each device that doesn't, and why
 * @param unknown names that no device has
 * @param ambiguous names that several devices have
 */
@Serdeable
record ChoiceView(
        UUID lotId,
        int deviceCount,
        int passed,
        List<RefusedView> refused,
        List<String> unknown,
        List<String> ambiguous) {

    /** A device that does not pass. */
    @Serdeable
    record RefusedView(UUID deviceId, @Nullable String code, String slug, String detail) {}

    static ChoiceView of(UUID lotId, int count, LotContents.Judged judged, Choices.Chosen chosen) {
        List<RefusedView> refused = judged.refused().stream()
                .map(one -> new RefusedView(
                        one.deviceId(),
                        one.code(),
                        one.refusal().type().slug(),
                        one.refusal().detail()))
                .toList();
        return new ChoiceView(lotId, count, judged.passed().size(), refused, chosen.unknown(), chosen.ambiguous());
    }

    /** Of those that leave none is refused. */
    static ChoiceView leaving(UUID lotId, int count, int leaving, Choices.Chosen chosen) {
        return new ChoiceView(lotId, count, leaving, List.of(), chosen.unknown(), chosen.ambiguous());
    }
}
