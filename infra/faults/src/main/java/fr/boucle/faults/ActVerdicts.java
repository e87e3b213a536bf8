package fr.boucle.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What people were told, compared with what is. */
final class ActVerdicts {
    private final Running system;
    private final History history;
    private final List<String> violations = new ArrayList<>();

    private ActVerdicts(Running system, History history) {
        this.system = system;
        this.history = history;
    }

    static List<String> of(Running system, History history) throws SQLException, IOException {
        ActVerdicts verdicts = new ActVerdicts(system, history);
        verdicts.inEffect(Deed.DROP_OFF, "donations", "SELECT LOWER(HEX(id)) FROM drop_off");
        verdicts.inEffect(Deed.CLAIM, "donations", "SELECT LOWER(HEX(id)) FROM claim");
        verdicts.inEffect(Deed.LINE, "waste-register", "SELECT LOWER(HEX(id)) FROM register_line");
        verdicts.told(Deed.ACCEPTANCE, "donations", "SELECT LOWER(HEX(claim_id)) FROM convention");
        verdicts.told(Deed.RECEPTION, "repairs", "SELECT LOWER(HEX(id)) FROM device WHERE state <> 'ANNOUNCED'");
        verdicts.told(Deed.DROP_OFF, "repairs", "SELECT LOWER(HEX(id)) FROM device", "/deviceId");
        verdicts.none("donations", "two live claims on a device", """
                SELECT LOWER(HEX(d.device_id)) FROM claim_device d JOIN claim c ON c.id = d.claim_id
                WHERE c.state IN ('PENDING', 'ACCEPTED') GROUP BY d.device_id HAVING COUNT(*) > 1
                """);
        verdicts.none(
                "donations",
                "two conventions of a claim",
                "SELECT LOWER(HEX(claim_id)) FROM convention GROUP BY claim_id HAVING COUNT(*) > 1");
        verdicts.none(
                "waste-register",
                "a hole in the register",
                "SELECT COUNT(*) FROM register_entry HAVING COUNT(*) <> COALESCE(MAX(idx) + 1, 0)");
        verdicts.requests();
        return verdicts.violations;
    }

    /** Acknowledged: there; refused: not there. What stayed open may be either. */
    private void inEffect(Deed deed, String service, String query) throws SQLException, IOException {
        told(deed, service, query);
        Set<String> there = column(service, query);
        history.of(deed, Outcome.REFUSED).stream()
                .filter(act ->
                        act.asked() == 1 && there.contains(plain(act.wish().id().toString())))
                .forEach(act -> violations.add(
                        deed + " was refused and is in effect: " + act.wish().id() + " " + act.reply()));
    }

    private void told(Deed deed, String service, String query) throws SQLException, IOException {
        Set<String> there = column(service, query);
        history.of(deed, Outcome.DONE).stream()
                .filter(act -> !there.contains(plain(act.wish().id().toString())))
                .forEach(act -> violations.add(
                        deed + " was acknowledged and is lost: " + act.wish().id()));
    }

    /** What the answer names must have come to the other service. */
    private void told(Deed deed, String service, String query, String named) throws SQLException, IOException {
        Set<String> there = column(service, query);
        history.of(deed, Outcome.DONE).stream()
                .map(act -> act.reply().json().at(named).asText())
                .filter(id -> !there.contains(plain(id)))
                .forEach(id -> violations.add(deed + " never came to " + service + ": " + id));
    }

    /** The service chooses a request's id: each reference told must be there, and no more than could have been opened. */
    private void requests() throws SQLException, IOException {
        Set<String> there = column("redistribution", "SELECT reference FROM request");
        List<Act> done = history.of(Deed.REQUEST, Outcome.DONE);
        Set<String> told = new HashSet<>();
        for (Act act : done) {
            String reference = act.reply().json().at("/reference").asText();
            if (!told.add(reference)) {
                violations.add("REQUEST: one reference for two requests: " + reference);
            }
            if (!there.contains(reference)) {
                violations.add("REQUEST was acknowledged and is lost: " + reference);
            }
        }
        there.removeAll(told);
        long others = there.size() - history.before();
        if (others > history.of(Deed.REQUEST, Outcome.UNKNOWN).size()) {
            violations.add("REQUEST: " + others + " that nobody was told of, more than stayed open");
        }
    }

    private void none(String service, String what, String query) throws SQLException, IOException {
        column(service, query).forEach(row -> violations.add(what + ": " + row));
    }

    private Set<String> column(String service, String query) throws SQLException, IOException {
        try (Connection tables = system.tables(service)) {
            return new HashSet<>(Tables.column(tables, query));
        }
    }

    private static String plain(String id) {
        return id.replace("-", "");
    }
}
