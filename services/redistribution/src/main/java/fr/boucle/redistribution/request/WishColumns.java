package fr.boucle.redistribution.request;

import fr.boucle.redistribution.reference.Codes;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** Which device is asked for, as a request keeps it. */
@Embeddable
record WishColumns(
        @MappedProperty("uses") String uses,
        @MappedProperty("kind_wanted") DeviceKind kind,
        @MappedProperty("mobility") boolean mobility,
        @MappedProperty("accessories") String accessories,
        @MappedProperty("accessible_equipment") boolean accessibleEquipment) {
    static WishColumns of(Asked.Wanted wanted) {
        return new WishColumns(
                Codes.join(wanted.use()),
                wanted.kind(),
                wanted.mobility(),
                Codes.join(wanted.accessories()),
                wanted.accessibleEquipment());
    }

    Asked.Wanted wanted() {
        return new Asked.Wanted(
                Codes.split(uses, Asked.Use::valueOf), kind, mobility, Codes.split(accessories), accessibleEquipment);
    }
}
