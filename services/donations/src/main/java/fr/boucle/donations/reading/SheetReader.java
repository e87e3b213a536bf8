package fr.boucle.donations.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one sheet's rows: a formula by the value that the workbook keeps, a day as a day, a number in its own digits. */
final class SheetReader {
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 100_000;
    private static final int MOST_DIGITS = 40;
    private static final int DAY_LENGTH = 10;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,3})?");

    private final int sheet;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final boolean since1904;
    private final Merges merges;

    SheetReader(int sheet, SharedTexts texts, CellStyles styles, boolean since1904, Merges merges) {
        this.sheet = sheet;
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
        this.merges = merges;
    }

    void read(SheetXml xml, Limits limits, SourceRow.Taker rows) {
        GatheredRow row = null;
        int last = 0;
        for (String name = xml.next(); name != null; name = xml.next()) {
            if (name.equals("row")) {
                limits.step();
                hand(row, rows);
                last = Math.max(last + 1, xml.number("r", last + 1));
                if (last > Limits.MAX_LINES) {
                    throw Limits.suspicious("workbook-rows");
                }
                row = new GatheredRow(last, xml.is("hidden"));
            } else if (name.equals("c") && row != null) {
                cell(xml, row);
            }
        }
        hand(row, rows);
    }

    private void hand(@Nullable GatheredRow row, SourceRow.Taker rows) {
        if (row != null) {
            rows.row(row.whole(sheet, merges, since1904));
        }
    }

    private void cell(SheetXml xml, GatheredRow row) {
        String reference = xml.attribute("r");
        CellPlace place = reference == null ? row.next() : CellPlace.of(reference);
        if (place == null) {
            throw PackedFile.unreadable();
        }
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        int outside = xml.depth() - 1;
        String value = null;
        String inline = null;
        boolean formula = false;
        for (String within = xml.nextWithin(outside); within != null; within = xml.nextWithin(outside)) {
            formula |= within.equals("f");
            if (within.equals("v")) {
                value = xml.text();
            } else if (within.equals("is")) {
                inline = xml.text();
            }
        }
        if (formula && value != null && value.isBlank() && !"str".equals(type)) {
            // programs that do not reckon write a formula with an empty value; an empty text is kept as a text
            value = null;
        }
        if (place.column() < Limits.MAX_COLUMNS) {
            if (formula && value == null) {
                row.isUnkept(place.column());
            }
            row.put(place.column(), said(type, style, value, inline, row, place.column()));
        }
    }

    private @Nullable String said(
            @Nullable String type,
            int style,
            @Nullable String value,
            @Nullable String inline,
            GatheredRow row,
            int column) {
        if (inline != null) {
            return inline;
        }
        if (value == null) {
            return null;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> texts.at(SheetXml.natural(value.strip(), -1));
            case "str", "inlineStr" -> value;
            case "b" -> value.strip().equals("1") ? "oui" : "non";
            case "d" -> Texts.cut(value.strip(), DAY_LENGTH);
            case "e" -> null;
            default -> number(value.strip(), style, row, column);
        };
    }

    private String number(String value, int style, GatheredRow row, int column) {
        if (!NUMBER.matcher(value).matches()) {
            throw PackedFile.unreadable();
        }
        BigDecimal number = new BigDecimal(value);
        CellStyles.Shown shown = styles.at(style);
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            return value;
        }
        if (shown == CellStyles.Shown.DAY
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(LAST_DAY)) < 0) {
            return (since1904 ? SINCE_1904 : SINCE_1900)
                    .plusDays(number.longValue())
                    .toString();
        }
        if (shown == CellStyles.Shown.PERCENT) {
            return plain(number.movePointRight(2)) + "%";
        }
        row.isNumber(column);
        return plain(number);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
