package fr.boucle.wasteregister.code;

import java.util.Map;

/** A code of the list of waste. */
public record WasteCode(String code, String label, boolean dangerous, boolean excavatedEarth, Facts.Validity validity) {
    static WasteCode of(Map<String, String> row) {
        return new WasteCode(
                row.getOrDefault("code", ""),
                row.getOrDefault("label", ""),
                "oui".equals(row.get("dangerous")),
                "oui".equals(row.get("excavatedEarth")),
                Facts.Validity.of(row.getOrDefault("validFrom", ""), row.getOrDefault("validUntil", "")));
    }
}
