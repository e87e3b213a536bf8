package fr.boucle.wasteregister;

import fr.boucle.web.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One version of a line, as it goes into the log and the table. */
record LineVersion(
        UUID line,
        UUID organisation,
        RegisterType type,
        String publicId,
        long number,
        String reason,
        LineFields fields,
        long massGrams) {

    static LineVersion after(Lines.Row was, String reason, LineFields fields) {
        return new LineVersion(
                was.id(),
                was.organisationId(),
                was.type(),
                was.publicId(),
                was.version() + 1,
                reason,
                fields,
                Tonnes.parse(fields.require("weightValue")).grams());
    }

    /** The members of its entry. */
    Map<String, Object> entry(Actor actor) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("lineId", line.toString());
        entry.put("organisationId", organisation.toString());
        entry.put("registerType", type.name());
        entry.put("publicId", publicId);
        entry.put("version", number);
        entry.put("reason", reason);
        entry.put("fields", fields.values());
        entry.put("massGrams", massGrams);
        entry.put("recordedBy", by(actor));
        return entry;
    }

    private static Map<String, Object> by(Actor actor) {
        return Map.of(
                "member", actor.member().toString(),
                "organisation", actor.organisation().toString(),
                "roles", List.copyOf(actor.roles().stream().sorted().toList()));
    }
}
