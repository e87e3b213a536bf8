package fr.boucle.accounts;

import fr.boucle.accounts.MemberEvent.MemberSuspended;
import fr.boucle.accounts.OrganisationEvent.OrganisationApproved;
import fr.boucle.accounts.OrganisationEvent.OrganisationRenewed;
import fr.boucle.accounts.OrganisationEvent.OrganisationSuspended;
import fr.boucle.messaging.EventJson;
import fr.boucle.testkit.Golden;
import fr.boucle.web.OrganisationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountsContractTest {
    private static final UUID ORGANISATION = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a2");
    private static final UUID MEMBER = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000f1");

    @Test
    void organisation_approved_v1_is_unchanged() {
        Identity who = new Identity(
                "Atelier du Bout du Monde",
                OrganisationKind.ASSOCIATION,
                IdentifierType.SIRET,
                "53075596600047",
                "12 rue de l'Exemple",
                "44000",
                "Nantes",
                "44109");
        OrganisationApproved event = new Organisation.Registered(
                        ORGANISATION, who, List.of(esus("arrêté 44-2024-017", 2024, 2029)))
                .approve(LocalDate.of(2026, 11, 20), Instant.parse("2026-11-20T09:00:00Z"));
        isUnchanged("OrganisationApproved", event);
    }

    @Test
    void organisation_suspended_v1_is_unchanged() {
        isUnchanged(
                "OrganisationSuspended",
                new OrganisationSuspended(
                        ORGANISATION, Organisation.Reason.PROOF_LAPSED, Instant.parse("2026-11-21T09:00:00Z")));
    }

    @Test
    void organisation_renewed_v1_is_unchanged() {
        isUnchanged(
                "OrganisationRenewed",
                new OrganisationRenewed(
                        ORGANISATION,
                        List.of(esus("arrêté 44-2029-003", 2029, 2034)),
                        Instant.parse("2029-01-15T09:00:00Z")));
    }

    @Test
    void member_suspended_v1_is_unchanged() {
        isUnchanged(
                "MemberSuspended",
                new MemberSuspended(MEMBER, ORGANISATION, Member.Reason.LEFT, Instant.parse("2026-11-21T09:00:00Z")));
    }

    @Test
    void what_we_publish_is_unchanged() {
        EventJson json = A.part().bean(EventJson.class);
        Golden.areUnchanged("accounts", (golden, type) -> json.write(json.read(golden, type)));
    }

    private static LegalStatus esus(String proof, int from, int until) {
        return new LegalStatus(LegalStatus.Kind.ESUS, proof, LocalDate.of(from, 2, 1), LocalDate.of(until, 1, 31));
    }

    private static void isUnchanged(String name, Object event) {
        Golden.isUnchanged("accounts", name, A.part().bean(EventJson.class).write(event));
    }
}
