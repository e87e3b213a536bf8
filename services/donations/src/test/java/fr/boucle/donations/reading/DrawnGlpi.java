package fr.boucle.donations.reading;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A drawn inventory as GLPI's agents send it: no dates, no conditions. */
record DrawnGlpi(DrawnInventory drawn) {
    byte[] bytes() {
        return IntStream.range(0, drawn.machines().size())
                .mapToObj(this::machine)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String machine(int number) {
        DrawnMachine machine = drawn.machines().get(number);
        return """
                {"itemtype":"Computer","content":{"bios":{"smodel":"Z-%db","ssn":"%s","assettag":"NM-%d"},
                "hardware":{"chassis_type":"%s"},"storages":[{"interface":"RAID","type":"%s","serial":"DISK%dQ"}]}}""".formatted(
                        number,
                        machine.serialText(),
                        40_000 + number,
                        machine.kindText(),
                        machine.mediumText(),
                        70_000 + number);
    }
}
