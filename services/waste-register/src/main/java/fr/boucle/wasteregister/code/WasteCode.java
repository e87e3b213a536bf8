package fr.boucle.wasteregister.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A code of the list of waste. */
public record WasteCode(String code, String label, boolean dangerous, boolean excavatedEarth, Facts.Validity validity) {
    public static WasteCode of(NamedCsvRecord fact) {
        return new WasteCode(
                fact.getField("code"),
                fact.getField("label"),
                "oui".equals(fact.getField("dangerous")),
                "oui".equals(fact.getField("excavatedEarth")),
                Facts.Validity.of(fact));
    }
}
