package fr.boucle.donations.lot;

import fr.boucle.donations.law.Eligibility;
import fr.boucle.donations.law.Giveable;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.law.ValueEstimate;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.organisation.Organisations;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.messaging.EventJson;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells an organisation of a lot, with what the law says of each device for it. */
@Singleton
class LotViews {
    private final LotDevices devices;
    private final Organisations organisations;
    private final LegalChecks checks;
    private final EventJson json;

    LotViews(LotDevices devices, Organisations organisations, LegalChecks checks, EventJson json) {
        this.devices = devices;
        this.organisations = organisations;
        this.checks = checks;
        this.json = json;
    }

    /** Those of its devices, in this order. */
    List<PieceView> pieces(LotRow lot, List<UUID> ids, UUID reader) {
        return ids.isEmpty()
                ? List.of()
                : told(lot, Listings.inOrder(ids, devices.findAll(Keys.of(ids)), LotDevices.Row::id), reader);
    }

    private List<PieceView> told(LotRow lot, List<LotDevices.Row> rows, UUID reader) {
        Organisation donor = organisations.acting(lot.ownerId());
        Organisation taker = reader.equals(lot.ownerId()) ? null : organisations.acting(reader);
        RuleBook rules = checks.today();
        return rows.stream().map(row -> device(row, donor, taker, rules)).toList();
    }

    /**
     * A lot as an organisation reads it.
     *
     * @param whole with its devices
     */
    LotView of(LotRow lot, UUID reader, boolean whole) {
        Organisation donor = organisations.acting(lot.ownerId());
        return LotViewBuilder.stagedBuilder()
                .lotId(lot.id())
                .state(lot.state())
                .title(lot.title())
                .donor(new LotView.Donor(donor.id(), donor.name()))
                .communeCode(lot.communeCode())
                .place(lot.place())
                .pickUpConditions(lot.pickUpConditions())
                .claimDeadline(lot.claimDeadline())
                .removalDeadline(lot.removalDeadline())
                .publicBodiesFrom(lot.publicBodiesFrom())
                .associationsFrom(lot.associationsFrom())
                .notKeptBecause(lot.notKeptBecause())
                .deviceCount(lot.deviceCount())
                .devices(whole ? told(lot, devices.of(lot.id()), reader) : null)
                .build();
    }

    private PieceView device(LotDevices.Row row, Organisation donor, @Nullable Organisation taker, RuleBook rules) {
        DeviceDetails details = json.read(row.details(), DeviceDetails.class);
        Giveable giveable = new Giveable(row.kind(), row.acquiredOn(), details.priceCents(), row.orientation());
        return PieceViewBuilder.stagedBuilder()
                .deviceId(row.id())
                .code(row.code())
                .kind(row.kind())
                .manufacturer(row.manufacturer())
                .model(row.model())
                .acquiredOn(row.acquiredOn())
                .orientation(row.orientation())
                .condition(details.condition())
                .claimed(row.claimed())
                .value(ValueEstimate.of(giveable, rules))
                .eligibility(taker == null ? null : Eligibility.of(giveable, donor, taker, Resale.NONE, rules))
                .build();
    }
}
