package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steward registers and approves the territory's organisations and invites their people, who choose a password. */
final class Houses {
    private static final String ORGANISATIONS = "/api/accounts/organisations/";
    private static final String MEMBERS = "/api/accounts/members/";
    private static final String BOX = "/api/accounts/demo-mails";
    private static final int FIRST_NUMBER = 4_401;

    private final Territory people;
    private final String password;
    private final Dice dice = Dice.of("houses");

    Houses(Territory people, String password) {
        this.people = people;
        this.password = password;
    }

    List<House> all() {
        List<House> houses = new ArrayList<>();
        int number = FIRST_NUMBER;
        for (List<String> line : Facts.read("organisations.csv")) {
            House house = house(line, siret("0000%04d".formatted(number)));
            register(house, line);
            if (!line.get(5).contains("WAITING")) {
                Answer _ = people.steward().put(ORGANISATIONS + house.id() + "/approval", Map.of(), 200);
                houses.add(house);
                house.people().keySet().forEach(role -> invite(house, role));
            }
            number++;
        }
        return houses;
    }

    private House house(List<String> line, String siret) {
        String key = line.getFirst();
        Map<String, Api> members = new HashMap<>();
        for (String role : line.get(6).split(",")) {
            if (!role.isEmpty()) {
                members.put(role, Api.as(people.url(), address(role, key), password));
            }
        }
        return new House(
                dice.id(key), key, line.get(1), siret, line.get(3), Integer.parseInt(line.get(7)), Map.copyOf(members));
    }

    private void register(House house, List<String> line) {
        Commune commune = Communes.shipped()
                .byCode(house.commune())
                .orElseThrow(() -> new Surprise("no commune " + house.commune()));
        Map<String, Object> sheet = Map.of(
                "name", house.name(),
                "kind", line.get(2),
                "identifierType", "SIRET",
                "identifier", house.siret(),
                "street", line.get(4),
                "postalCode", commune.postalCodes().getFirst(),
                "city", commune.name(),
                "communeCode", commune.code(),
                "statuses", statuses(line.get(5)));
        Answer _ = people.steward().put(ORGANISATIONS + house.id(), sheet, 200, 201);
    }

    private static List<Map<String, String>> statuses(String words) {
        List<Map<String, String>> statuses = new ArrayList<>();
        for (String status : words.split(",")) {
            if (!status.isEmpty() && !status.equals("WAITING")) {
                statuses.add(Map.of(
                        "status",
                        status,
                        "proof",
                        "arrêté de démonstration",
                        "validFrom",
                        "2024-01-01",
                        "validUntil",
                        Territory.today().plusYears(2).toString()));
            }
        }
        return statuses;
    }

    private void invite(House house, String role) {
        String address = address(role, house.key());
        Map<String, Object> sheet =
                Map.of("email", address, "organisationId", house.id(), "roles", List.of(role), "language", "fr");
        int before = letters(people.nobody().get(BOX).json(), address).size();
        Answer invited = people.steward().put(MEMBERS + dice.id(house.key() + role), sheet, 200, 201);
        if (invited.json().has("sentTo")) {
            JsonNode box = people.nobody()
                    .await(
                            BOX,
                            "the letter to " + role,
                            there -> letters(there, address).size() > before)
                    .json();
            Answer _ = people.nobody()
                    .put(
                            "/api/accounts/invitations",
                            Map.of("code", code(letters(box, address).getFirst()), "password", password),
                            204);
        }
    }

    private static List<JsonNode> letters(JsonNode box, String address) {
        List<JsonNode> letters = new ArrayList<>();
        box.forEach(letter -> {
            if (letter.path("address").asText().equals(address)) {
                letters.add(letter);
            }
        });
        return letters;
    }

    /** What the address of the page ends with, to which the letter leads. */
    private static String code(JsonNode letter) {
        for (JsonNode paragraph : letter.path("paragraphs")) {
            if (paragraph.asText().startsWith("http")) {
                return paragraph.asText().substring(paragraph.asText().lastIndexOf('/') + 1);
            }
        }
        throw new Surprise("a letter without a link");
    }

    static String address(String role, String key) {
        return role + "@" + key + ".demo";
    }

    /** Passes its check and belongs to nobody: no company's number begins with four noughts. */
    static String siret(String sirenWithoutCheck) {
        return withCheck(withCheck(sirenWithoutCheck) + "0001");
    }

    private static String withCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
