package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The machines that the workshop works with, and who has which. */
@Admits(Role.TECHNICIAN)
@Controller("/atelier/machines")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class BenchMachines {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final ServiceCalls calls;
    private final Views views;
    private final Bench bench;

    BenchMachines(ServiceCalls calls, Views views, Bench bench) {
        this.calls = calls;
        this.views = views;
        this.bench = bench;
    }

    /** One of them. */
    @Serdeable
    public record Machine(
            String machineId,
            String label,
            boolean lent,
            boolean yours,
            @Nullable String mark,
            @Nullable LocalDate dueOn,
            boolean late) {}

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return show(visitor, page(visitor));
    }

    @Post
    HttpResponse<?> keep(Visitor visitor, Form form) {
        Page page = page(visitor);
        if (form.isEmpty("nom")) {
            page.fault("nom", "Écrivez le nom qui est sur la machine : deux signes au moins, soixante au plus.");
        } else if (!form.isNamed("nom")) {
            page.fault("nom", "Écrivez un nom avec des lettres ou des chiffres.");
        }
        return record(visitor, form, page, "", Map.of("label", form.text("nom")), "machine");
    }

    @Post("/pret")
    HttpResponse<?> lend(Visitor visitor, Form form) {
        Page page = page(visitor);
        if (!DAY.matcher(form.text("jour")).matches()) {
            page.fault("jour", "Dites jusqu'à quel jour vous la prenez : aujourd'hui ou plus tard.");
        }
        return record(visitor, form, page, "/loan", Map.of("dueOn", form.text("jour")), "pris");
    }

    @Post("/retour")
    HttpResponse<?> takeBack(Visitor visitor, Form form) {
        return record(visitor, form, page(visitor), "/return", Map.of(), "revenu");
    }

    private HttpResponse<?> record(
            Visitor visitor, Form form, Page page, String noun, Map<String, ?> content, String done) {
        Bench.Entry entry = new Bench.Entry(
                "/bench-machines/" + form.id("machine") + noun, content, "/atelier/machines?fait=" + done);
        return bench.record(visitor, form, page, entry, again -> show(visitor, again));
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Machine> rows =
                calls.page(visitor, Service.REPAIRS, list.query("/bench-machines"), Machine.class);
        return views.show(page, "repairs/machines", Map.of("machines", rows.rows(), "list", list.with(rows)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/atelier/machines")
                .filter("pretee", "lent", List.of("true", "false"))
                .words("q", "q")
                .orders("label", "lent", "dueOn")
                .asFile();
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Machines d'établi")
                .under("/atelier")
                .places(Map.of("/label", "nom", "/dueOn", "jour"));
    }
}
