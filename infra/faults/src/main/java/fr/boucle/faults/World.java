package fr.boucle.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who acts, and what there is to act upon: lots that two associations want, each of two machines. */
record World(Member agent, Member technician, Member rival, Member keeper, Member mediator, List<Offer> offers) {
    private static final int LOTS = 150;
    private static final int PER_LOT = 2;
    private static final String DONATIONS = "/api/donations/";

    /** A published lot. */
    record Offer(UUID lot, List<String> devices) {}

    static World prepare(Running system, PrintStream out) {
        World people = new World(
                member(system, "agent@nantes.demo"),
                member(system, "technician@atelier.demo"),
                member(system, "technician@fablab.demo"),
                member(system, "keeper@atelier.demo"),
                member(system, "mediator@ccas.demo"),
                List.of());
        List<Offer> offers = people.publish(people.inventory());
        out.println(offers.size() + " lots are published");
        return new World(people.agent, people.technician, people.rival, people.keeper, people.mediator, offers);
    }

    /** Today where the people are. */
    static LocalDate today() {
        return LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Europe/Paris"));
    }

    private static Member member(Running system, String email) {
        return new Member(system.url(), email, system.password());
    }

    private List<String> inventory() {
        String rows = IntStream.range(0, LOTS * PER_LOT)
                .mapToObj(number ->
                        "Ordinateur portable;DELL;Latitude 5400;FAULT%05d;2019-05-04;fonctionne".formatted(number))
                .collect(Collectors.joining("\n"));
        String boundary = "boucle-faults";
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"parc.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + "Type;Fabricant;Modèle;Numéro de série;Date d'achat;Statut\n" + rows + "\r\n--" + boundary + "--\r\n";
        Reply preview = agent.send(
                "POST",
                DONATIONS + "inventories/previews",
                body,
                "multipart/form-data; boundary=" + boundary,
                UUID.randomUUID());
        String id = done(preview, "the inventory is read").at("/id").asText();
        Reply confirmed = agent.confirm(DONATIONS + "inventories/" + id, preview.etag());
        List<String> devices = new ArrayList<>();
        done(confirmed, "the inventory is confirmed")
                .at("/devices")
                .forEach(device -> devices.add(device.at("/deviceId").asText()));
        return devices;
    }

    private List<Offer> publish(List<String> devices) {
        List<Offer> offers = new ArrayList<>();
        for (int first = 0; first + PER_LOT <= devices.size(); first += PER_LOT) {
            Offer offer = new Offer(UUID.randomUUID(), devices.subList(first, first + PER_LOT));
            String path = DONATIONS + "lots/" + offer.lot();
            Reply draft = agent.send("PUT", path, sheet(offer), "application/json", offer.lot());
            require(draft, "a lot is drafted");
            require(agent.confirm(path + "/publication", draft.etag()), "a lot is published");
            offers.add(offer);
        }
        return offers;
    }

    private static String sheet(Offer offer) {
        String deadline = InstantSource.system()
                .instant()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return Json.write(Map.of(
                "title",
                "Lot " + offer.lot().toString().substring(0, 8),
                "deviceIds",
                offer.devices(),
                "communeCode",
                "44109",
                "place",
                "Dépôt",
                "pickUpConditions",
                "Sur rendez-vous",
                "claimDeadline",
                deadline,
                "removalDeadline",
                today().plusDays(60).toString()));
    }

    private static JsonNode done(Reply reply, String what) {
        require(reply, what);
        return reply.json();
    }

    private static void require(Reply reply, String what) {
        if (reply.outcome() != Outcome.DONE) {
            throw new IllegalStateException("not so: " + what + ", " + reply);
        }
    }
}
