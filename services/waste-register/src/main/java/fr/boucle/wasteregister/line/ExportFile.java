package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.platform.LinesFile;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.Template;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.MediaType;
import java.util.Map;

/** Which file of the platform is asked: a register, as CSV or XLSX. */
record ExportFile(RegisterType type, boolean csv) {
    private static final Map<String, RegisterType> REGISTERS = Map.of(
            "outgoing", RegisterType.OUTGOING_WASTE, "incoming", RegisterType.INCOMING_WASTE, "ssd", RegisterType.SSD);
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");
    private static final MediaType XLSX =
            MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    static ExportFile named(String file) {
        int dot = Math.max(file.lastIndexOf('.'), 0);
        RegisterType type = REGISTERS.get(file.substring(0, dot));
        String format = file.substring(dot);
        if (type == null || !(format.equals(".csv") || format.equals(".xlsx"))) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "The files are outgoing, incoming and ssd, .csv or .xlsx.");
        }
        return new ExportFile(type, format.equals(".csv"));
    }

    LinesFile of(Template template) {
        return csv ? LinesFile.csv(template) : LinesFile.xlsx(template);
    }

    MediaType mediaType() {
        return csv ? CSV : XLSX;
    }
}
