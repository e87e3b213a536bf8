package fr.boucle.gateway.structures;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import java.util.List;

/** What a structure has for a time and gives back, or keeps, soon; and what it is promised and fetches. */
abstract class ReturnDuties extends Duties {
    ReturnDuties(String role, ServiceCalls calls) {
        super(role, new Duty.Task("Équiper un lieu", null, "/dotations/nouvelle"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        String own = Visitor.encoded(visitor.signedIn().organisationId());
        return List.of(
                calls.later(() -> Duty.of(
                        "Appareils à rendre, ou à garder pour de bon",
                        "/dotations",
                        "/dotations?rendre=true&tri=dueOn",
                        found(visitor, "/endowments?due=true&sort=dueOn"),
                        endowment -> new Duty.Task(endowment.reference(), endowment.backOn(), endowment.to())
                                .noting(page -> page.n(endowment.delivered(), "{0} appareil", "{0} appareils")))),
                calls.later(() -> Duty.of(
                        "Appareils promis à votre structure",
                        "/dotations",
                        "/dotations?reste=true&structure=" + own,
                        found(visitor, "/endowments?promised=true&organisationId=" + own),
                        endowment -> new Duty.Task(endowment.reference(), null, endowment.to())
                                .noting(page -> ready(page, endowment)))));
    }

    private ServiceCalls.Rows<Endowment> found(Visitor visitor, String path) {
        return calls.page(visitor, Service.REDISTRIBUTION, path + "&limit=" + Duty.ASKED, Endowment.class);
    }

    /** Whether one comes for them now. */
    private static String ready(Page page, Endowment endowment) {
        return endowment.prepared() == 0
                ? page.t("L'atelier les prépare.")
                : page.n(endowment.prepared(), "{0} prêt à chercher", "{0} prêts à chercher");
    }
}
