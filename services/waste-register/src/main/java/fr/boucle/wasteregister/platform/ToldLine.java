package fr.boucle.wasteregister.platform;

import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A line as somebody tells it, in the form the register keeps.
 *
 * @param fields those that pass
 * @param minded why the others do not, and whatever else is minded: told all at once ({@link Refusal#throwAll})
 */
public record ToldLine(LineFields fields, List<Optional<Refusal>> minded) {}
