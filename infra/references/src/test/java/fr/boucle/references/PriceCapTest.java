package fr.boucle.references;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import fr.boucle.values.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PriceCapTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 11, 9);

    @Test
    void the_decrees_caps_are_in_force_from_its_publication_on() {
        assertThat(PriceCap.inForce(PUBLISHED.minusDays(1))).isEmpty();
        assertThat(PriceCap.inForce(PUBLISHED))
                .containsEntry(DeviceKind.LAPTOP, Money.ofEuros(180))
                .containsEntry(DeviceKind.DESKTOP, Money.ofEuros(150))
                .containsEntry(DeviceKind.ALL_IN_ONE, Money.ofEuros(150))
                .containsEntry(DeviceKind.TABLET, Money.ofEuros(100))
                .containsEntry(DeviceKind.SMARTPHONE, Money.ofEuros(100))
                .containsEntry(DeviceKind.SCREEN, Money.ofEuros(30))
                .containsEntry(DeviceKind.PRINTER, Money.ofEuros(30))
                .containsEntry(DeviceKind.MULTIFUNCTION, Money.ofEuros(170))
                .hasSize(8);
    }

    @Test
    void each_names_the_text_it_comes_from() {
        assertThat(PriceCap.shipped()).isNotEmpty().allSatisfy(cap -> assertThat(cap.source())
                .contains("2022-1413"));
    }
}
