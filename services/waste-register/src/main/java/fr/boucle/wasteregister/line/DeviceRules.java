package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.item.DataBearers;
import fr.boucle.wasteregister.item.WasteDevices;
import fr.boucle.wasteregister.operator.Operator.ProofKind;
import fr.boucle.wasteregister.operator.Operators;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a line by hand may not say of the devices that it is tied to. */
@Singleton
class DeviceRules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String DESTINATION = "destinationCompanyOrgId";

    private final OwnLines own;
    private final WasteDevices devices;
    private final DataBearers bearers;
    private final Operators operators;

    DeviceRules(OwnLines own, WasteDevices devices, DataBearers bearers, Operators operators) {
        this.own = own;
        this.devices = devices;
        this.bearers = bearers;
        this.operators = operators;
    }

    /** The devices that a line is tied to. */
    List<UUID> of(UUID line) {
        return devices.ofLine(line).stream().map(WasteDevices.Row::deviceId).toList();
    }

    /** What is minded of a line and these devices; of what is not told, nothing. */
    Stream<Optional<Refusal>> judge(RegisterType type, LineFields line, Collection<UUID> tied) {
        return type == RegisterType.INCOMING_WASTE || tied.isEmpty()
                ? Stream.empty()
                : Stream.of(followsThem(type, line, tied), destroysTheirData(type, line, tied));
    }

    /** What leaves, or is waste no more, was waste before: whenever that is told of a device of the line. */
    private Optional<Refusal> followsThem(RegisterType type, LineFields line, Collection<UUID> tied) {
        return line.told(type)
                .flatMap(day -> devices.allWasteSince(tied).filter(day::isBefore))
                .map(since -> own.notAcceptable(
                        type.dateKey(),
                        "Un appareil de cette ligne n'est un déchet que depuis le %s : donnez ce jour-là ou un jour plus tard."
                                .formatted(DAY.format(since))));
    }

    /** What may hold data is no product, and leaves to nobody but who destroys it and has proved so. */
    private Optional<Refusal> destroysTheirData(RegisterType type, LineFields line, Collection<UUID> tied) {
        List<String> bearing = bearers.among(tied);
        String codes = String.join(", ", bearing);
        if (bearing.isEmpty()) {
            return Optional.empty();
        }
        if (type == RegisterType.SSD) {
            return Optional.of(own.at(
                    "/deviceCodes",
                    "Un élément peut contenir des données : %s. Il part vers une destruction certifiée, et ne sort pas du statut de déchet."
                            .formatted(codes)));
        }
        return isDestroyed(type, line)
                ? Optional.empty()
                : Optional.of(own.notAcceptable(
                        DESTINATION,
                        "Un élément peut contenir des données : %s. Choisissez un opérateur dont la preuve de destruction est valide ce jour-là."
                                .formatted(codes)));
    }

    /** A lot of data that left goes to nobody else by a correction than it could have gone to at first. */
    Optional<Refusal> staysDestroyed(LineFields was, LineFields now) {
        boolean same = was.get(DESTINATION).equals(now.get(DESTINATION));
        return same || isDestroyed(RegisterType.OUTGOING_WASTE, now)
                ? Optional.empty()
                : Optional.of(
                        own.notAcceptable(
                                DESTINATION,
                                "Ce lot peut contenir des données : choisissez un opérateur dont la preuve de destruction est valide ce jour-là."));
    }

    /** Whether who receives it proved that they destroy; as long as no day is told, nobody can be asked. */
    private boolean isDestroyed(RegisterType type, LineFields line) {
        Optional<LocalDate> told = line.told(type);
        return told.isEmpty()
                || line.get(DESTINATION)
                        .flatMap(siret -> operators.known(siret.replace(" ", "")))
                        .flatMap(operator -> operator.proof(ProofKind.DESTRUCTION, told.get()))
                        .isPresent();
    }
}
