package fr.boucle.gateway.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifeStepTest {
    private static Passport.Step step(String event, @Nullable String organisation, Map<String, Object> facts) {
        return new Passport.Step(event, null, "2026-11", null, organisation, facts);
    }

    private static List<String> words(Passport.Step... steps) {
        Passport passport = new Passport("7K4M92AB", null, null, null, null, null, null, List.of(steps));
        return passport.steps().stream().map(passport::word).toList();
    }

    @Test
    void the_waste_of_a_disk_is_the_disks_and_not_the_devices() {
        Passport.Step disk = step("WasteItemAccepted", "Atelier", Map.of("kind", "MEDIUM"));
        Passport.Step carcass = step("WasteItemAccepted", "Atelier", Map.of("kind", "CARCASS"));
        Passport.Step consigned = step("WasteLotConsigned", "Atelier", Map.of());
        assertThat(words(step("MediumRemoved", "Atelier", Map.of()), disk, consigned))
                .containsExactly("MediumRemoved", "WasteItemAccepted.MEDIUM", "WasteLotConsigned.MEDIUM");
        assertThat(words(step("DeviceScrapped", "Atelier", Map.of()), disk, carcass, consigned))
                .containsExactly(
                        "DeviceScrapped", "WasteItemAccepted.MEDIUM", "WasteItemAccepted", "WasteLotConsigned");
    }

    @Test
    void the_waste_of_a_part_that_was_replaced_is_not_the_devices() {
        Passport.Step fitted = step("PartFitted", "Atelier", Map.of());
        Passport.Step battery = step("WasteItemAccepted", "Atelier", Map.of("kind", "BATTERY"));
        Passport.Step carcass = step("WasteItemAccepted", "Atelier", Map.of("kind", "CARCASS"));
        assertThat(words(fitted, battery, step("DeviceScrapped", "Atelier", Map.of()), carcass))
                .containsExactly("PartFitted", "WasteItemAccepted.PART", "DeviceScrapped", "WasteItemAccepted");
    }

    @Test
    void a_household_is_never_more_than_one_of_the_territory() {
        assertThat(words(step("DeviceDelivered", null, Map.of()))).containsExactly("DeviceDelivered.PUBLIC");
    }

    @Test
    void what_a_person_brought_was_listed_by_no_authority() {
        Passport.Step atTheDesk = step("DeviceListed", "Ressourcerie", Map.of());
        Passport.Step handed = step("DeviceHandedOver", "Ressourcerie", Map.of());
        Passport.Step listed = step("DeviceListed", "Nantes Métropole", Map.of());
        assertThat(words(listed, handed, atTheDesk, handed))
                .containsExactly("DeviceListed", "DeviceHandedOver", "DeviceListed.DROPPED_OFF", "DeviceHandedOver");
        assertThat(words(listed)).containsExactly("DeviceListed");
    }
}
