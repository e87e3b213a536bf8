package fr.boucle.wasteregister;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A code of the list of waste. */
record WasteCode(String code, String label, boolean dangerous, boolean excavatedEarth, Facts.Validity validity) {
    static WasteCode of(NamedCsvRecord fact) {
        return new WasteCode(
                fact.getField("code"),
                fact.getField("label"),
                "oui".equals(fact.getField("dangerous")),
                "oui".equals(fact.getField("excavatedEarth")),
                Facts.Validity.of(fact));
    }
}
