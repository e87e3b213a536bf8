package fr.boucle.repairs.board;

import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.DeviceRows;
import fr.boucle.repairs.twin.FormerFile;
import fr.boucle.repairs.twin.Twins;
import fr.boucle.web.Actor;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** All stays of a machine, also those under files that it had before: a workshop reads its own, of others' that there were some. */
@Singleton
class Rounds {
    private final DeviceRows rows;
    private final Twins twins;

    Rounds(DeviceRows rows, Twins twins) {
        this.rows = rows;
        this.twins = twins;
    }

    /** The first one first. */
    List<RoundView> of(Device device, List<DeviceRows.Happened> journal, Actor actor) {
        List<RoundView> rounds = new ArrayList<>();
        for (FormerFile former : twins.formers(device, actor.organisation()).reversed()) {
            DeviceFile file = former.file();
            rounds.addAll(
                    file == null ? List.of(RoundView.ELSEWHERE) : RoundView.of(file, rows.history(file.deviceId())));
        }
        rounds.addAll(RoundView.of(device.file(), journal));
        return rounds;
    }
}
