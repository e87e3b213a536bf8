package fr.boucle.repairs.device;

import fr.boucle.messaging.EventJson;
import fr.boucle.persistence.Keys;
import fr.boucle.values.Nameplate;
import fr.boucle.values.Sha256;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** By what a machine is known again, in all workshops: digests are compared, and what they are of stays where it is. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class MachineKeys {
    private static final String INDEXED = "INDEXED";
    private static final int SHOWN = 200;
    private static final int CROWD = 6;
    private static final Pattern SAYS_NOTHING = Pattern.compile("|(.)\\1*|03000200-?0400-?0500-?0006-?000700080009");

    private final MachineKeyRows rows;
    private final EventJson json;

    MachineKeys(MachineKeyRows rows, EventJson json) {
        this.rows = rows;
        this.json = json;
    }

    /** Keeps what a file says its machine is known by; what it said before still finds it. */
    void of(DeviceFile file) {
        UUID id = file.deviceId();
        rows.add(id, INDEXED, "");
        Nameplate.of(file.device().manufacturer(), file.device().serialNumber()).ifPresent(plate -> {
            rows.add(id, MachineEvidence.SERIAL.name(), plate.serialKey());
            if (plate.isOfKnownMaker()) {
                rows.add(id, MachineEvidence.NAMEPLATE.name(), plate.key());
            }
        });
        file.media().stream()
                .filter(medium -> !medium.isNameless())
                .forEach(medium -> note(id, MachineEvidence.MEDIUM, medium.serialNumber()));
    }

    /** By what a serial is known, however it is written; nothing where it names no machine. */
    public static String ofSerial(String typed) {
        return Nameplate.of(null, typed).map(Nameplate::serialKey).orElse("");
    }

    /** Keeps what a report of the machine says besides. */
    public void note(UUID id, MachineEvidence evidence, String value) {
        String plain = evidence == MachineEvidence.BOARD
                ? Nameplate.of(null, value).map(Nameplate::serial).orElse("")
                : value.strip().toUpperCase(Locale.ROOT);
        if (!SAYS_NOTHING.matcher(plain).matches()) {
            rows.add(id, evidence.name(), Sha256.hex(plain));
        }
    }

    /** The files that share what names a machine with this one, and what they share; none where a crowd shares it. */
    public Map<UUID, Set<MachineEvidence>> sharing(UUID id) {
        Map<UUID, Set<MachineEvidence>> found = rows.sharing(id, SHOWN).stream()
                .collect(Collectors.groupingBy(
                        MachineKeyRows.Shared::deviceId,
                        () -> new TreeMap<>(Devices.ORDER),
                        Collectors.mapping(shared -> MachineEvidence.valueOf(shared.evidence()), Collectors.toSet())));
        found.values().removeIf(evidence -> evidence.stream().noneMatch(MachineEvidence::isOfMachine));
        return found.size() > CROWD ? Map.of() : found;
    }

    /** Those of some files that share with another what names a machine. */
    public Set<UUID> sharing(List<UUID> some) {
        return some.isEmpty()
                ? Set.of()
                : rows.sharingOf(Keys.of(some)).stream()
                        .map(MachineKeyRows.One::id)
                        .collect(Collectors.toSet());
    }

    /** Keeps the keys of some files that were opened before keys were kept; how many there were. */
    public int catchUp(int max) {
        List<DeviceRows.Row> old = rows.unindexed(max);
        old.forEach(row -> of(json.read(row.file(), StoredDevice.class).file()));
        return old.size();
    }
}
