package fr.boucle.donations.reading;

import fr.boucle.donations.reading.Doubt.About;
import java.util.Map;

/**
 * What all columns of condition and status say of a device together: the worst of it. A condition that is not understood is asked
 * about; a status says where a device stands before it says how it is.
 */
final class StateReading {
    private static final int MAX_TEXT = 160;

    private StateReading() {}

    static Condition of(Cells cells) {
        ConditionReading all = new ConditionReading(Condition.UNKNOWN, null);
        for (Field field : new Field[] {Field.CONDITION, Field.STATUS}) {
            if (cells.raw().unkept().contains(field)) {
                cells.doubt(Doubt.asking(About.CONDITION, cells.about("formula-unkept", field)));
            }
            for (RawDevice.Said said : cells.raw().said(field)) {
                all = all.and(of(cells, field, said));
            }
        }
        return all.condition();
    }

    private static ConditionReading of(Cells cells, Field field, RawDevice.Said said) {
        String text = Texts.cut(said.text(), MAX_TEXT);
        ConditionReading read = cells.reading().condition(text);
        String doubt = read.doubt();
        if (doubt != null) {
            boolean blocking =
                    doubt.equals("not-yours-to-give") || field == Field.CONDITION && !doubt.endsWith("contradictory");
            Map<String, String> told = doubt.equals(ConditionReading.LONG_AGO)
                    ? Map.of("column", said.heading(), "years", Integer.toString(DateForm.SaidOn.YEARS))
                    : Map.of("column", said.heading());
            Reason reason = Reason.of(PersonalTrace.isIn(text) ? "looks-personal" : doubt, told);
            cells.doubt(
                    RowReading.worded(cells, field, text, new Doubt(About.CONDITION, blocking, reason, null, null)));
        }
        return read;
    }
}
