package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.platform.LineFields;
import java.util.Map;

/**
 * A new version of a line.
 *
 * @param reason MODIFIER or ANNULER
 * @param more members of its entry beyond the fields
 */
record LineChange(String reason, String explanation, LineFields fields, long massGrams, Map<String, Object> more) {}
