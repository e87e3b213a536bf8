package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
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

    static LineVersion after(RegisterLine was, LineChange change) {
        RegisterLine.Identity line = was.identity();
        return new LineVersion(
                line.id(),
                line.organisation(),
                line.type(),
                line.publicId(),
                was.newest().version() + 1,
                change.reason(),
                change.fields(),
                change.massGrams());
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
