package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.Some;
import fr.boucle.redistribution.reference.Codes;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.values.DeviceKind;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What a territory asks for and makes ready in a year: drawn, always the same. */
final class AYear {
    private static final String REQUEST = """
            INSERT INTO request (id, reference, version, state, organisation_id, need, household, people, commune_code,
                uses, kind_wanted, mobility, internet, accessories, accessible_equipment, opened_at, last_contact_at)
            VALUES (?, ?, 0, 'WAITING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String DEVICE = """
            INSERT INTO device (id, version, hop, state, code, organisation_id, commune_code, kind, manufacturer, model,
                memory_megabytes, grade, resale, accessories, ready_at)
            VALUES (?, 0, 2, 'IN_STOCK', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private AYear() {}

    /** Puts them into the tables, as their requests and events would. */
    static void load(Connection database, List<Asked> requests, List<Equipment> devices) throws SQLException {
        database.setAutoCommit(false);
        try (PreparedStatement request = database.prepareStatement(REQUEST);
                PreparedStatement device = database.prepareStatement(DEVICE)) {
            for (Asked one : requests) {
                add(request, row(one));
            }
            for (Equipment one : devices) {
                add(device, row(one));
            }
            int[] _ = request.executeBatch();
            int[] _ = device.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
    }

    private static Object[] row(Asked one) {
        Asked.Circumstances said = one.circumstances();
        Asked.Wanted wanted = one.wanted();
        Timestamp opened = Timestamp.from(one.openedAt());
        return new Object[] {
            bytes(one.id()),
            one.reference(),
            bytes(one.organisation()),
            said.need().name(),
            Codes.join(said.household()),
            said.people(),
            said.communeCode(),
            Codes.join(wanted.use()),
            wanted.kind().name(),
            wanted.mobility(),
            said.internet(),
            Codes.join(wanted.accessories()),
            wanted.accessibleEquipment(),
            opened,
            opened
        };
    }

    private static Object[] row(Equipment one) {
        return new Object[] {
            bytes(one.id()),
            one.code(),
            bytes(one.organisation()),
            one.communeCode(),
            one.kind().name(),
            one.machine().manufacturer(),
            one.machine().model(),
            one.machine().memoryMegabytes(),
            one.grade(),
            one.resale().name(),
            Codes.join(one.accessories()),
            Timestamp.from(one.readyAt())
        };
    }

    private static void add(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static List<Asked> requests(int count) {
        Random random = new Random(42);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant opened = Some.DAY.plus(Duration.ofMinutes(random.nextInt(525_600)));
            Asked one = Some.asked(
                    i,
                    DeviceKind.values()[random.nextInt(5)],
                    commune(random),
                    random.nextInt(3) == 0,
                    accessories(random),
                    opened);
            asked.add(random.nextInt(10) == 0 ? Some.needingAccessibleEquipment(one) : one);
        }
        return asked;
    }

    static List<Equipment> devices(int count) {
        Random random = new Random(43);
        List<Equipment> devices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            devices.add(Some.device(
                    i,
                    DeviceKind.values()[random.nextInt(5)],
                    commune(random),
                    List.of("A", "B", "C", "D").get(random.nextInt(4)),
                    accessories(random)));
        }
        return devices;
    }

    private static String commune(Random random) {
        return List.of("44", "49", "85", "35").get(random.nextInt(4)) + String.format("%03d", 1 + random.nextInt(200));
    }

    private static Set<String> accessories(Random random) {
        Set<String> accessories = new HashSet<>();
        for (String accessory : List.of("CHARGER", "MOUSE", "KEYBOARD", "SCREEN", "WEBCAM", "TRACKBALL")) {
            if (random.nextInt(3) == 0) {
                accessories.add(accessory);
            }
        }
        return accessories;
    }
}
