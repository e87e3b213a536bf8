package fr.boucle.donations.reading;

import static fr.boucle.donations.reading.Sheets.cell;
import static fr.boucle.donations.reading.Sheets.data;
import static fr.boucle.donations.reading.Sheets.laptop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.web.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that ask for much: refused or read, soon, within the memory that everything else has. */
@Timeout(60)
class HostileFilesTest {
    private static final int MEGABYTE = 1024 * 1024;

    private static void isRefused(byte[] content) {
        assertThatThrownBy(() -> Told.of(content)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.type().slug())
                .isIn("unreadable-file", "suspicious-archive"));
    }

    private static byte[] with(String more) {
        return Sheets.with("S", data(Sheets.HEADER, laptop(2, more))).bytes();
    }

    private static byte[] glpi(String serial, String memory) {
        return ("{\"itemtype\":\"Computer\",\"content\":{\"bios\":{\"ssn\":" + serial
                        + ",\"smanufacturer\":\"Dell\",\"smodel\":\"Latitude\"},\"hardware\":{\"memory\":" + memory
                        + ",\"chassis_type\":\"Laptop\"}}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e150000000", "-1e-999999999", "1.5e400"})
    void a_number_in_json_is_never_written_out(String number) {
        Told memory = Told.of(glpi("\"5CG8127KXP\"", number));
        assertThat(memory.row(0).understood().details().memoryMegabytes()).isNull();
        Told serial = Told.of(glpi(number, "8192"));
        assertThat(serial.row(0).understood().name().serialNumber()).isNull();
        assertThat(serial.toFix(0)).contains("no-identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E150000000", "1E-150000000", "huit"})
    void a_number_in_a_cell_is_never_written_out(String number) {
        isRefused(with("<c r=\"E2\"><v>" + number + "</v></c>"));
    }

    @Test
    void a_number_of_a_few_hundred_digits_is_no_memory() {
        Told told = Told.of(with("<c r=\"E2\"><v>1E300</v></c>"));
        assertThat(told.row(0).understood().details().memoryMegabytes()).isNull();
    }

    @Test
    void a_cell_far_to_the_right_is_left_where_it_is() {
        assertThat(Told.of(with(cell("ZZZZZZ2", "x"))).rows()).hasSize(1);
        assertThat(Told.of(with(cell("ZZZ2", "x"))).rows()).hasSize(1);
    }

    @Test
    void a_row_far_below_is_refused() {
        isRefused(Sheets.with("S", data(Sheets.HEADER, laptop(99_999_999, ""))).bytes());
    }

    @Test
    void one_text_or_comment_or_attribute_of_many_megabytes_is_refused_before_it_is_gathered() {
        String big = "x".repeat(3 * MEGABYTE);
        isRefused(with(cell("E2", big)));
        isRefused(with("<!-- " + "<a> ".repeat(MEGABYTE) + "-->"));
        isRefused(with("<![CDATA[" + big + "]]>"));
        isRefused(with("<c r=\"E2\" z=\"" + big + "\"/>"));
        isRefused(with("<a>".repeat(100_000)));
    }

    @Test
    void millions_of_shared_texts_are_refused() {
        String many = "<si><t>a</t></si>".repeat(1_600_000);
        isRefused(Sheets.with("S", data(Sheets.HEADER, laptop(2, "<c r=\"E2\" t=\"s\"><v>1599999</v></c>")))
                .strings(many)
                .bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "-1", "abc", ""})
    void a_shared_text_that_is_not_there_is_refused(String place) {
        isRefused(Sheets.with("S", data(Sheets.HEADER, laptop(2, "<c r=\"E2\" t=\"s\"><v>" + place + "</v></c>")))
                .strings("<si><t>a</t></si>")
                .bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 100_000, 400_000})
    void the_format_of_a_number_is_looked_at_once(int length) {
        byte[] book = Sheets.with("S", data(Sheets.HEADER, laptop(2, "<c r=\"E2\" s=\"0\"><v>8</v></c>")))
                .styles("<numFmts><numFmt numFmtId=\"164\" formatCode=\"" + "d".repeat(length)
                        + "\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>")
                .bytes();
        assertThat(Told.of(book).rows()).hasSize(1);
    }

    @Test
    void entities_are_refused() {
        isRefused(Sheets.with("S", data(Sheets.HEADER))
                .properties("<!DOCTYPE a [<!ENTITY b \"c\">]>")
                .bytes());
    }

    /** One file that the directory names sixteen hundred thousand times. */
    @Test
    void a_directory_larger_than_any_workbooks_is_not_opened() {
        int entries = 0xffff;
        ByteBuffer end = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x04034b50).position(40);
        end.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) entries)
                .putShort((short) entries);
        end.putInt(80 * MEGABYTE).putInt(0).putShort((short) 0);
        isRefused(end.array());
    }

    @Test
    void an_archive_that_grows_without_end_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook>".getBytes(StandardCharsets.UTF_8));
            byte[] some = "<sheets></sheets>".repeat(60_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                zip.write(some);
            }
            zip.write("</workbook>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            Sheets.part(zip, "xl/_rels/workbook.xml.rels", "<Relationships/>");
        }
        isRefused(out.toByteArray());
    }

    @Test
    void a_list_of_millions_of_numbers_is_no_machine() {
        StringBuilder json = new StringBuilder("{\"itemtype\":\"Computer\",\"content\":{\"bios\":[");
        json.append("1,".repeat(1_000_000)).append("1]}}");
        isRefused(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void json_nested_deep_is_refused() {
        isRefused(("{\"content\":{\"bios\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        isRefused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a@", "d", "<", "&", "1 ", "12/", "ne pas ", "portable pour ", "\u00a0", "-", "=\"\"", "1E+"
            })
    void a_long_cell_takes_no_long_time(String sign) {
        String text = sign.replace("\"", "\"\"").repeat(30_000 / sign.length());
        Told told = Told.of(
                "Type;Modèle;Numéro de série;Date d'achat;État;Processeur;Prix;Santé batterie;Type de disque\nPortable;840;5CG8127KXP;"
                        + ("\"" + text + "\";").repeat(6) + "\n\"" + text + "\";\"" + text + "\";\"" + text + "\"\n");
        assertThat(told.rows()).isNotEmpty();
    }

    @Test
    void a_row_of_too_many_cells_is_refused() {
        isRefused(("Type;Modèle;Numéro de série\n" + ";".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
