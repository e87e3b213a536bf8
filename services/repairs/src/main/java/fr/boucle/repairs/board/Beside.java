package fr.boucle.repairs.board;

import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.note.NoteView;
import fr.boucle.repairs.report.ReportView;
import fr.boucle.repairs.twin.TwinView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept beside a device. */
record Beside(
        @Nullable List<String> photos,
        @Nullable List<NoteView> notes,
        @Nullable List<ReportView> reports,
        @Nullable List<HappenedView> history,
        @Nullable List<RoundView> rounds,
        @Nullable List<TwinView> twins) {
    static final Beside NOTHING = new Beside(null, null, null, null, null, null);

    /** What keeps it from being ready, told before somebody tries; null in a list, where it is not asked. */
    @Nullable
    List<String> holds(Device device) {
        return twins == null
                ? null
                : ReadinessPolicy.held(device, twins.stream().anyMatch(TwinView::isQuestion));
    }
}
