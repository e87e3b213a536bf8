package fr.boucle.repairs.board;

import fr.boucle.persistence.Listing;
import fr.boucle.values.DeviceCode;
import java.util.UUID;

/** Devices by what is printed on them: the label of a closed file leads to the one that goes on, and to its own once parted. */
final class Labelled {
    private static final String BY_LABEL = """
            (d.code = ? AND (d.state <> 'ALIAS' OR NOT EXISTS (SELECT 1 FROM former_serial f JOIN device g ON g.id = f.device_id
            WHERE f.organisation_id = ? AND f.serial_number = ? AND g.state <> 'ALIAS')))
            OR (d.state <> 'ALIAS' AND d.id IN (SELECT f.device_id FROM former_serial f
            WHERE f.organisation_id = ? AND f.serial_number = ?) AND NOT EXISTS (SELECT 1 FROM device o
            WHERE o.organisation_id = ? AND o.code = ? AND o.state <> 'ALIAS'))""";

    private Labelled() {}

    static void filter(Listing list, UUID own, String code) {
        String printed = DeviceCode.parse(code).map(DeviceCode::value).orElse(code);
        list.where(BY_LABEL, printed, own, printed, own, printed, own, printed);
    }
}
