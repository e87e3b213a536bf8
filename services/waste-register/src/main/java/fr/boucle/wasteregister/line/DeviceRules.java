package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.item.DataBearers;
import fr.boucle.wasteregister.item.WasteDevices;
import fr.boucle.wasteregister.operator.Operator.ProofKind;
import fr.boucle.wasteregister.operator.Operators;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

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

    void mustHold(RegisterType type, LineFields line, Collection<UUID> tied) {
        if (type != RegisterType.INCOMING_WASTE && !tied.isEmpty()) {
            followsThem(type, line, tied);
            destroysTheirData(type, line, tied);
        }
    }

    /** What leaves, or is waste no more, was waste before: whenever that is told of a device of the line. */
    private void followsThem(RegisterType type, LineFields line, Collection<UUID> tied) {
        devices.allWasteSince(tied).filter(line.day(type)::isBefore).ifPresent(since -> {
            throw own.notAcceptable(
                    type.dateKey(),
                    "Un appareil de cette ligne n'est un déchet que depuis le %s : donnez ce jour-là ou un jour plus tard."
                            .formatted(DAY.format(since)));
        });
    }

    /** What may hold data is no product, and leaves to nobody but who destroys it and has proved so. */
    private void destroysTheirData(RegisterType type, LineFields line, Collection<UUID> tied) {
        List<String> bearing = bearers.among(tied);
        if (bearing.isEmpty()) {
            return;
        }
        String codes = String.join(", ", bearing);
        if (type == RegisterType.SSD) {
            throw own.at(
                    "/deviceCodes",
                    "Un élément peut contenir des données : %s. Il part vers une destruction certifiée, et ne sort pas du statut de déchet."
                            .formatted(codes));
        }
        if (!isDestroyed(type, line)) {
            throw own.notAcceptable(
                    DESTINATION,
                    "Un élément peut contenir des données : %s. Choisissez un opérateur dont la preuve de destruction est valide ce jour-là."
                            .formatted(codes));
        }
    }

    /** A lot of data that left goes to nobody else by a correction than it could have gone to at first. */
    void staysDestroyed(LineFields was, LineFields now) {
        boolean same = was.get(DESTINATION).equals(now.get(DESTINATION));
        if (!same && !isDestroyed(RegisterType.OUTGOING_WASTE, now)) {
            throw own.notAcceptable(
                    DESTINATION,
                    "Ce lot peut contenir des données : choisissez un opérateur dont la preuve de destruction est valide ce jour-là.");
        }
    }

    private boolean isDestroyed(RegisterType type, LineFields line) {
        return line.get(DESTINATION)
                .flatMap(siret -> operators.known(siret.replace(" ", "")))
                .flatMap(operator -> operator.proof(ProofKind.DESTRUCTION, line.day(type)))
                .isPresent();
    }
}
