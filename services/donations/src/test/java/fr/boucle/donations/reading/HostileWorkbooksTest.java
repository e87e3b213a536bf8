package fr.boucle.donations.reading;

import static fr.boucle.donations.reading.Sheets.cell;
import static fr.boucle.donations.reading.Sheets.data;
import static fr.boucle.donations.reading.Sheets.laptop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.web.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are wrong in small ways: refused with what would pass, or read; never a fault of ours. */
@Timeout(60)
class HostileWorkbooksTest {
    private static void isRefused(byte[] content) {
        assertThatThrownBy(() -> Told.of(content)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type().slug())
                    .isIn("unreadable-file", "suspicious-archive", "empty-file", "unknown-headers");
            assertThat(refusal.detail()).isNotBlank();
        });
    }

    private static byte[] book(String... rows) {
        return Sheets.with("S", data(Sheets.HEADER + String.join("", rows))).bytes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"E2\" t=\"s\"><v>99</v></c>",
                "<c r=\"E2\" t=\"s\"><v>-1</v></c>",
                "<c r=\"E2\" t=\"s\"><v>abc</v></c>",
                "<c r=\"E2\"><v>huit</v></c>",
                "<c r=\"???\"><v>1</v></c>",
                "<c r=\"E2\"><v>1E999999999</v></c>",
                "<c r=\"E2\"><v>NaN</v></c>",
                "<c r=\"E2\"><v>0x10</v></c>"
            })
    void a_cell_that_says_nothing_is_refused(String more) {
        isRefused(book(laptop(2, more)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c><v>8</v></c>",
                "<c r=\"E2\" s=\"9999\"><v>8</v></c>",
                "<c r=\"E2\" s=\"-4\"><v>8</v></c>",
                "<c r=\"E2\" t=\"b\"><v>peut-être</v></c>",
                "<c r=\"E2\" t=\"e\"><v>#REF!</v></c>",
                "<c r=\"E2\" t=\"d\"><v>hier</v></c>",
                "<c r=\"e2\" t=\"inlineStr\"/>"
            })
    void a_cell_that_says_nothing_of_the_machine_leaves_the_machine_as_it_is(String more) {
        Told told = Told.of(book(laptop(2, more)));
        assertThat(told.rows()).hasSize(1);
        assertThat(told.row(0).understood().name().serialNumber()).isEqualTo("5CG8102KX");
    }

    @Test
    void a_line_without_a_number_is_the_next_one() {
        Told told = Told.of(book(laptop(2, ""), laptop(3, "").replace("<row r=\"3\">", "<row r=\"trois\">")));
        assertThat(told.rows()).extracting(ReadRow::line).containsExactly(2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE w SYSTEM \"http://127.0.0.1:6099/x.dtd\">",
                "<!DOCTYPE w [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void what_would_fetch_or_grow_is_not_followed(String prolog) {
        isRefused(Sheets.with("S", prolog + data(Sheets.HEADER, laptop(2, cell("E2", "&x;"))))
                .bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<workbook/>", "<workbook><sheets/></workbook>", "<worksheet>", "no xml at all"})
    void a_workbook_without_its_sheets_is_refused(String main) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Sheets.part(zip, "xl/workbook.xml", main);
            Sheets.part(zip, "xl/_rels/workbook.xml.rels", "<Relationships/>");
        }
        isRefused(out.toByteArray());
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(alone)) {
            Sheets.part(zip, "xl/workbook.xml", main);
        }
        isRefused(alone.toByteArray());
    }
}
