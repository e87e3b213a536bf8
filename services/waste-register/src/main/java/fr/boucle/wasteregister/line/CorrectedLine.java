package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What a correction makes of a line.
 *
 * @param fields those that pass
 * @param minded all that is minded of it
 */
record CorrectedLine(LineFields fields, long massGrams, LineNote note, List<Optional<Refusal>> minded) {
    boolean isAs(RegisterLine was) {
        return fields.equals(was.newest().fields()) && massGrams == was.newest().massGrams();
    }
}
