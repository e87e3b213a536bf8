package fr.boucle.donations.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.device.Asset;
import fr.boucle.donations.device.Bearing;
import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.DeviceEvent.DeviceWithdrawn;
import fr.boucle.donations.device.Hardware;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.device.MassSource;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Ids;
import fr.boucle.values.Mass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule of a lot's contents alone. */
class LotPoliciesTest {
    private static final UUID LOT = Ids.next();
    private static final UUID OWNER = Ids.next();

    private static Asset asset() {
        Hardware hardware = new Hardware(DeviceKind.LAPTOP, "HP", "840", "S1", null, null, null, List.of(), null);
        return new Asset(
                Ids.next(),
                new DeviceCode("000000000"),
                OWNER,
                hardware,
                null,
                new Mass(1),
                MassSource.REFERENCE,
                "44109",
                0);
    }

    private static Device listed(Orientation orientation, @Nullable UUID lot) {
        Bearing bearing = Bearing.of(new OrientationRules.Proposal(orientation, List.of()));
        return new ListedDevice(asset(), DeviceDetails.ofMedia(List.of(), 0), bearing, lot);
    }

    private static String slug(LotPolicies.Policy policy, @Nullable Device device, UUID owner) {
        return policy.judge(new LotFacts(Ids.next(), device, LOT, owner))
                .map(refusal -> refusal.type().slug())
                .orElse("");
    }

    @Test
    void a_donor_gives_what_is_its_own() {
        Device device = listed(Orientation.REUSE, null);
        assertThat(slug(LotPolicies.THE_OWNERS_OWN, device, OWNER)).isEmpty();
        assertThat(slug(LotPolicies.THE_OWNERS_OWN, device, Ids.next())).isEqualTo("not-found");
        assertThat(slug(LotPolicies.THE_OWNERS_OWN, null, OWNER)).isEqualTo("not-found");
    }

    @Test
    void what_goes_to_recycling_is_not_given() {
        assertThat(slug(LotPolicies.NOT_FOR_RECYCLING, listed(Orientation.REPAIR, null), OWNER))
                .isEmpty();
        assertThat(slug(LotPolicies.NOT_FOR_RECYCLING, listed(Orientation.RECYCLING, null), OWNER))
                .isEqualTo("device-oriented-to-recycling");
    }

    @Test
    void a_device_is_in_one_lot() {
        assertThat(slug(LotPolicies.IN_NO_OTHER_LOT, listed(Orientation.REUSE, null), OWNER))
                .isEmpty();
        assertThat(slug(LotPolicies.IN_NO_OTHER_LOT, listed(Orientation.REUSE, LOT), OWNER))
                .isEmpty();
        assertThat(slug(LotPolicies.IN_NO_OTHER_LOT, listed(Orientation.REUSE, Ids.next()), OWNER))
                .isEqualTo("device-in-lot");
    }

    @Test
    void what_left_is_not_given() {
        assertThat(slug(LotPolicies.STILL_LISTED, listed(Orientation.REUSE, null), OWNER))
                .isEmpty();
        Device withdrawn = listed(Orientation.REUSE, null).on(new DeviceWithdrawn(OWNER, OWNER, "R", Instant.EPOCH));
        assertThat(slug(LotPolicies.STILL_LISTED, withdrawn, OWNER)).isEqualTo("device-not-listed");
    }
}
