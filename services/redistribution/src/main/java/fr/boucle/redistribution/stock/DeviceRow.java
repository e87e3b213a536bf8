package fr.boucle.redistribution.stock;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import java.util.UUID;

/** A device as it is kept. */
@MappedEntity("device")
record DeviceRow(
        @Id @UuidColumn UUID id,
        long version,
        int hop,
        DeviceState state,
        String code,
        @Relation(Relation.Kind.EMBEDDED) HolderColumns holder,
        @Relation(Relation.Kind.EMBEDDED) MachineColumns machine,
        @Relation(Relation.Kind.EMBEDDED) FitnessColumns fitness) {
    static DeviceRow ready(Equipment told, long version, int hop) {
        return new DeviceRow(
                told.id(),
                version,
                hop,
                DeviceState.IN_STOCK,
                told.code(),
                new HolderColumns(told.organisation(), told.communeCode(), told.readyAt()),
                MachineColumns.of(told.machine()),
                FitnessColumns.of(told.condition()));
    }

    Device device() {
        return switch (state) {
            case IN_STOCK -> new Device.InStock(equipment(), hop);
            case RESERVED -> new Device.Reserved(equipment(), hop);
            case WITH_HOUSEHOLD -> new Device.WithHousehold(equipment(), hop);
            case WITH_STRUCTURE -> new Device.WithStructure(equipment(), hop);
            case IN_WORKSHOP -> new Device.InWorkshop(equipment(), hop);
        };
    }

    Equipment equipment() {
        return new Equipment(
                id,
                code,
                holder.organisationId(),
                holder.communeCode(),
                machine.model(),
                fitness.condition(),
                holder.readyAt());
    }
}
