package fr.boucle.wasteregister.platform;

import java.util.List;

/** A file in the platform's columns, made piece by piece: its bytes depend on nothing but the lines. */
public interface LinesFile {
    /** The file's first bytes, with its headers. */
    byte[] beginning();

    /** The bytes of these lines. */
    byte[] lines(List<LineFields> lines);

    /** The file's last bytes. */
    byte[] end();

    static LinesFile csv(Template template) {
        return new CsvFile(template);
    }

    static LinesFile xlsx(Template template) {
        return new XlsxFile(template);
    }
}
