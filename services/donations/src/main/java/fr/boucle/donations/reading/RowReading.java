package fr.boucle.donations.reading;

import fr.boucle.donations.reading.Doubt.About;
import fr.boucle.values.DeviceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands one machine of a file, and asks where it does not. */
final class RowReading {
    private static final int MAX_MODEL = 160;
    private static final int MAX_WORD = 60;
    private static final Pattern ONE = Pattern.compile("1(?:[.,]0{1,6})?");

    /** "2 écrans", "3 x PC portable"; not "2 en 1", nor "24 pouces" or "4 ports". */
    private static final Pattern COUNTED = Pattern.compile(
            "(?iu)\\s*(?:[2-9]|\\d{2,3})\\s*(?:[x×]\\s*|\\s(?!en\\b|in\\b|inch|pouces?\\b|po\\b|ports?\\b|go\\b|gb\\b|to\\b|k\\b|c(?:œ|oe)urs?\\b|cores?\\b|ghz\\b))\\p{L}{2,}");

    private RowReading() {}

    static ReadRow read(RawDevice raw, Reading reading) {
        Cells cells = new Cells(raw, reading);
        DeviceName name = NameReading.of(cells);
        KindReading kind = kind(cells);
        Condition condition = StateReading.of(cells);
        Span acquired = cells.date(Field.ACQUIRED_ON, About.ACQUIRED, true);
        whole(cells, name.serialNumber() != null || name.assetTag() != null);
        doubled(cells);
        Understood understood = new Understood(
                kind.kind(),
                kind.guess(),
                name,
                acquired,
                cells.otherwise(Field.ACQUIRED_ON),
                HardwareReading.commune(cells),
                HardwareReading.details(cells, condition, acquired));
        return new ReadRow(raw.line(), understood, List.copyOf(cells.doubts()), List.copyOf(cells.left()));
    }

    private static KindReading kind(Cells cells) {
        Optional<String> type = cells.text(Field.KIND)
                .filter(text -> !cells.reading().words().isPlaceholder(text))
                .map(text -> Texts.cut(text, MAX_MODEL));
        if (cells.raw().unkept().contains(Field.KIND)) {
            cells.doubt(Doubt.asking(About.KIND, cells.about("formula-unkept", Field.KIND)));
        }
        KindReading read = cells.reading()
                .kind(new KindReading.Clues(
                        type,
                        cells.text(Field.MANUFACTURER).map(text -> Texts.cut(text, MAX_WORD)),
                        cells.hardware(Field.MODEL).or(() -> cells.hardware(Field.MODEL_NUMBER)),
                        cells.raw().batteries().any()));
        if (read.doubt() != null) {
            DeviceKind named = read.guess();
            String column = cells.raw().heading(Field.KIND);
            Reason reason = Reason.of(
                    named == null || read.kind() != null ? read.doubt() : read.doubt() + "-guessed",
                    named == null ? Map.of("column", column) : Map.of("column", column, "kind", named.name()));
            // what contradicts a model is answered for its row alone: the word may be right beside other models
            boolean ofOneRow = read.kind() == null && read.doubt().startsWith("kind-contradicts");
            cells.doubt(
                    ofOneRow
                            ? Doubt.asking(About.KIND, reason)
                            : worded(cells, About.KIND, Field.KIND, read.kind() == null, reason));
        }
        return read;
    }

    /** The words that a doubt is about, of the column that is read first. */
    static Doubt worded(Cells cells, About about, Field field, boolean blocking, Reason reason) {
        return worded(cells, field, cells.text(field).orElse(""), new Doubt(about, blocking, reason, null, null));
    }

    /** The words that a doubt is about are repeated where several rows use them, so that they speak of no single person. */
    static Doubt worded(Cells cells, Field field, String told, Doubt doubt) {
        String text = Texts.cut(told, MAX_MODEL);
        boolean shown = text.length() <= MAX_WORD
                && !PersonalTrace.isIn(text)
                && cells.reading().isUsedAgain(field, text);
        Term.About list =
                switch (doubt.about()) {
                    case KIND -> Term.About.KIND;
                    case MAKER -> Term.About.MAKER;
                    case CONDITION, IDENTITY, ACQUIRED, RETIRED, ROW -> Term.About.CONDITION;
                };
        return text.isEmpty()
                ? doubt
                : new Doubt(doubt.about(), doubt.blocking(), doubt.reason(), shown ? text : null, Term.key(list, text));
    }

    /** What concerns the row as a whole: whether it is one device of somebody's own. */
    private static void whole(Cells cells, boolean identified) {
        if (!identified) {
            cells.doubt(Doubt.asking(About.IDENTITY, Reason.of("no-identity")));
        }
        if (VirtualReading.isVirtual(cells)
                || cells.left().stream().anyMatch(reason -> reason.slug().equals("virtual-machine"))) {
            cells.doubt(Doubt.asking(About.ROW, Reason.of("not-a-device")));
        }
        if (cells.text(Field.QUANTITY)
                        .filter(text -> !ONE.matcher(text).matches())
                        .isPresent()
                || cells.text(Field.KIND)
                        .filter(text -> COUNTED.matcher(text).lookingAt())
                        .isPresent()
                || cells.text(Field.SERIAL).filter(SerialReading::isSeveral).isPresent()
                || cells.left().stream().anyMatch(reason -> reason.slug().equals("stacked-units"))) {
            cells.doubt(Doubt.asking(About.ROW, Reason.of("several-devices-in-one-row")));
        }
        if (cells.raw().hidden()) {
            cells.doubt(Doubt.asking(About.ROW, Reason.of("row-hidden")));
        }
    }

    /** Columns of one heading that say two things of a machine: which of them names it, only its owner knows. */
    private static void doubled(Cells cells) {
        for (Field field : Columns.ONCE) {
            long said = cells.raw().said(field).stream()
                    .map(told -> SerialReading.squeezed(told.text()))
                    .distinct()
                    .count();
            if (said > 1) {
                Reason reason = cells.about("columns-differ", field);
                cells.doubt(
                        switch (field) {
                            case SERIAL, ASSET_TAG -> Doubt.asking(About.IDENTITY, reason);
                            case KIND -> Doubt.asking(About.KIND, reason);
                            default -> Doubt.noting(About.ROW, reason);
                        });
            }
        }
    }
}
