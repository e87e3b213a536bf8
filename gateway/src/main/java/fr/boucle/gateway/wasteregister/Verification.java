package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Texts;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verifier for who cannot run it: the same program, on our server, which therefore has to be trusted. Nothing is kept. */
@Admits(Admits.MEMBERS)
@Controller("/registre/verification")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Verification {
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_MEGABYTES = 100;

    private final ServiceCalls calls;
    private final Views views;

    Verification(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> compose(Visitor visitor) {
        return form(page(visitor));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> check(
            Visitor visitor,
            @Texts({"sceau", "ancien", "cle"}) Form form,
            @Part("fichier") @Nullable CompletedFileUpload file) {
        Page page = page(visitor).typed(form);
        if (file == null || file.getSize() == 0) {
            return form(page.fault("fichier", "Choisissez un export, une preuve ou un dossier."));
        }
        if (file.getSize() > (long) MOST_MEGABYTES * MEGABYTE) {
            return form(page.fault(
                    "fichier", "Ce fichier dépasse {0} Mo : le vérificateur, lui, n'a pas de limite.", MOST_MEGABYTES));
        }
        return page.answer(form, () -> judged(visitor, page, form, file), this::form);
    }

    private HttpResponse<?> judged(Visitor visitor, Page page, Form form, CompletedFileUpload file) {
        boolean ours = form.isEmpty("cle");
        String key = ours ? calls.text(visitor, Service.WASTE_REGISTER, "/key") : form.text("cle");
        List<String> notes = Stream.of(form.text("sceau"), form.text("ancien"))
                .filter(note -> !note.isBlank())
                .map(Verification::asServed)
                .toList();
        return switch (outcome(file, key, notes)) {
            case UploadedProof.Outcome.Unjudged stopped -> form(refused(page, stopped));
            case UploadedProof.Outcome.Judged(var verdict) ->
                views.show(page, "waste/verified", Map.of("verified", Verified.of(page, verdict), "ours", ours));
        };
    }

    private static UploadedProof.Outcome outcome(CompletedFileUpload file, String key, List<String> notes) {
        try (InputStream content = file.getInputStream()) {
            return UploadedProof.check(content, key, notes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A form ends its lines by CR and LF, and people leave blanks around what they paste; a note ends each line by LF. */
    private static String asServed(String typed) {
        return typed.replace("\r", "").strip() + "\n";
    }

    private static Page refused(Page page, UploadedProof.Outcome.Unjudged stopped) {
        return switch (stopped.at()) {
            case KEY ->
                page.fault(
                        "cle",
                        "Ce n'est pas une clé de registre : une ligne, nom, signe plus, identifiant, signe plus, base64.");
            case CHECKPOINT ->
                page.fault(
                        "sceau",
                        "Un export se vérifie avec un sceau du même registre, signé par cette clé : collez-le entier, avec sa signature.");
            case FILE ->
                page.fault(
                        "fichier",
                        "Rien ne peut être conclu de ce fichier : il est coupé, d'un autre registre, ou ni un export, ni une preuve, ni un dossier.");
        };
    }

    private HttpResponse<?> form(Page page) {
        return views.show(page, "waste/verification", Map.of("most", MOST_MEGABYTES));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Faire vérifier un fichier").under("/registre/preuves");
    }
}
