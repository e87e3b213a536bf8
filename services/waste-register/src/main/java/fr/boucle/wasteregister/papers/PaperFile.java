package fr.boucle.wasteregister.papers;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;

/** Under which name and in which form a paper is asked for: {@code label.pdf}, {@code label.html}. */
record PaperFile(String paper, boolean pdf) {
    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");
    private static final MediaType PDF = MediaType.of("application/pdf");

    static PaperFile named(String file) {
        int dot = Math.max(file.lastIndexOf('.'), 0);
        String form = file.substring(dot);
        if (!form.equals(".pdf") && !form.equals(".html")) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "A paper's name ends with .html or .pdf.");
        }
        return new PaperFile(file.substring(0, dot), form.equals(".pdf"));
    }

    HttpResponse<byte[]> answer(Sheet sheet, String name) {
        return pdf
                ? HttpResponse.ok(sheet.pdf())
                        .contentType(PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
                : HttpResponse.ok(sheet.html().getBytes(StandardCharsets.UTF_8)).contentType(HTML);
    }
}
