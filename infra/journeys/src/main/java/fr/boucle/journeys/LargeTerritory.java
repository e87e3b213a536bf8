package fr.boucle.journeys;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A territory of the size of Loire-Atlantique, by the same doors as people use: some forty organisations with their
 * fleets, workshops at work, households that ask, a register with what an auditor should look at. It grows house by
 * house, so that every list fills while it is read.
 */
final class LargeTerritory {
    private static final int REQUESTS = 394;
    private static final int DECIDED_PER_HUNDRED = 58;
    private static final UUID ATELIER = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a2");
    private static final UUID CCAS = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a3");

    private final Territory people;
    private final String password;
    private final Loaded loaded;
    private final Attempts attempts;
    private int devices;
    private int lots;

    LargeTerritory(Territory people, String password, Loaded loaded) {
        this.people = people;
        this.password = password;
        this.loaded = loaded;
        this.attempts = new Attempts(loaded);
    }

    /** Loads what is not loaded yet; how many of its steps went otherwise than meant is told, each with a line of its own. */
    int load() {
        List<House> houses = new ArrayList<>(new Houses(people, password).all());
        houses.add(new House(
                ATELIER,
                "atelier",
                "Atelier du Bout du Monde",
                "00000002600013",
                "44109",
                0,
                Map.of("technician", people.technician(), "keeper", people.keeper())));
        houses.add(new House(
                CCAS,
                "ccas",
                "CCAS de Saint-Nazaire",
                "00000003400017",
                "44184",
                0,
                Map.of("mediator", people.mediator())));
        Operators operators = new Operators(people);
        operators.register();
        loaded.tell("%d organisations".formatted(houses.size()));
        grow(houses, operators);
        loaded.once("first day", () -> {
            new FirstDay(people, attempts).begin();
            new Furniture(people).place(attempts);
        });
        loaded.once("stories", this::stories);
        return attempts.otherwise();
    }

    private void grow(List<House> houses, Operators operators) {
        List<House> donors =
                houses.stream().filter(house -> house.retires() > 0).toList();
        List<House> workshops = with(houses, "technician");
        Map<UUID, Api> technicians = new HashMap<>();
        workshops.forEach(house -> technicians.put(house.id(), house.as("technician")));
        Households households = new Households(people, with(houses, "mediator"), technicians);
        loaded.once("slots", households::openSlots);
        loaded.once("quartiers", () -> InventedIndex.ofQuartiers(people));
        Map<House, List<LotStage>> stages = stages(donors);
        List<Yard> yards = with(houses, "keeper").stream()
                .map(site -> new Yard(site, operators))
                .toList();
        Equipped places = new Equipped(people, with(houses, "mediator"), technicians);
        int asked = 0;
        for (int i = 0; i < donors.size(); i++) {
            House donor = donors.get(i);
            int upTo = REQUESTS * (i + 1) / donors.size();
            int from = asked;
            loaded.once(donor.key(), () -> {
                retire(donor, workshops, stages.getOrDefault(donor, List.of()));
                ask(households, from, upTo);
            });
            asked = upTo;
            if (i == donors.size() - 1) {
                loaded.once("places", () -> places.ask(attempts));
                loaded.once("oddities", () -> odd(with(houses, "keeper"), operators));
            }
            if (i % 4 == 3 || i == donors.size() - 1) {
                loaded.once("yards " + i, () -> yards.forEach(yard -> attempts.make(yard::round)));
            }
            loaded.tell("%d of %d houses: %d devices, %d lots, %d requests"
                    .formatted(i + 1, donors.size(), devices, lots, asked));
        }
    }

    private static Map<House, List<LotStage>> stages(List<House> donors) {
        int all = donors.stream().mapToInt(Gifts::lotsOf).sum();
        List<LotStage> dealt = LotStage.deal(all, Dice.of("stages"));
        Map<House, List<LotStage>> stages = new HashMap<>();
        int from = 0;
        for (House donor : donors) {
            stages.put(donor, dealt.subList(from, from + Gifts.lotsOf(donor)));
            from += Gifts.lotsOf(donor);
        }
        return stages;
    }

    private void retire(House donor, List<House> workshops, List<LotStage> stages) {
        Estate estate = new Estate(donor);
        devices += estate.list();
        lots += stages.size();
        for (Delivery delivery : new Gifts(estate, workshops).give(stages)) {
            attempts.make(() -> new Bench(delivery.workshop(), donor.key()).work(delivery.pieces()));
        }
    }

    private void ask(Households households, int from, int upTo) {
        for (int number = from; number < upTo; number++) {
            int next = number;
            attempts.make(() -> households.ask(next));
        }
        for (int i = 0; i < (upTo - from) * DECIDED_PER_HUNDRED / 100; i++) {
            attempts.make(households::decide);
        }
    }

    private void odd(List<House> sites, Operators operators) {
        Oddities oddities = new Oddities(sites, operators);
        attempts.make(oddities::lines);
        attempts.make(() -> oddities.lots(attempts));
    }

    /** One device of each story worth telling, as the journey tells them. */
    private void stories() {
        Journey.play(
                people.url(),
                password,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private static List<House> with(List<House> houses, String role) {
        return houses.stream().filter(house -> house.has(role)).toList();
    }
}
