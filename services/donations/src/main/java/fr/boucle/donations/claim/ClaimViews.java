package fr.boucle.donations.claim;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells of claims with their lots, sides and devices: three questions, however many claims there are. */
@Singleton
class ClaimViews {
    private final ClaimRows rows;
    private final ClaimedDevices devices;
    private final ClaimNames names;

    ClaimViews(ClaimRows rows, ClaimedDevices devices, ClaimNames names) {
        this.rows = rows;
        this.devices = devices;
        this.names = names;
    }

    /** In the order of the ids. */
    List<ClaimView> of(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ClaimView.DeviceView>> claimed = devices.of(Keys.of(ids)).stream()
                .collect(Collectors.groupingBy(
                        ClaimedDevices.Row::claimId, Collectors.mapping(ClaimViews::view, Collectors.toList())));
        Map<UUID, ClaimNames.Row> named =
                names.of(Keys.of(ids)).stream().collect(Collectors.toMap(ClaimNames.Row::claimId, Function.identity()));
        return Listings.inOrder(ids, rows.findAll(Keys.of(ids)), ClaimRow::id).stream()
                .map(row -> view(
                        row, Objects.requireNonNull(named.get(row.id())), claimed.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static ClaimView.DeviceView view(ClaimedDevices.Row row) {
        return new ClaimView.DeviceView(row.deviceId(), row.code(), row.kind(), row.manufacturer(), row.model());
    }

    private static ClaimView view(ClaimRow row, ClaimNames.Row names, List<ClaimView.DeviceView> devices) {
        return ClaimViewBuilder.stagedBuilder()
                .claimId(row.id())
                .lotId(row.lotId())
                .lotTitle(names.lotTitle())
                .state(row.state())
                .donorId(row.donorId())
                .donorName(names.donorName())
                .claimantId(row.claimantId())
                .claimantName(names.claimantName())
                .resale(row.resale())
                .purpose(row.purpose())
                .claimedAt(row.claimedAt())
                .expiresAt(row.expiresAt())
                .conventionId(row.conventionId())
                .reasonCode(row.reasonCode())
                .explanation(row.explanation())
                .devices(devices)
                .build();
    }
}
