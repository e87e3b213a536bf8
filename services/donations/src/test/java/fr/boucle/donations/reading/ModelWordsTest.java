package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model's own words are read before its family: what goes with a machine is none. */
class ModelWordsTest {
    private static Told row(String cells) {
        return Told.of("Type;Marque;Modèle;N° de série\n" + cells + ";5CG8127KXP\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ThinkPad USB-C Dock Gen 2",
                "Chargeur MacBook Pro 61W",
                "Housse Chromebook",
                "Souris ThinkPad",
                "MacBook Pro charger",
                "Surface Pro Type Cover",
                "Batterie Latitude 5490"
            })
    void what_goes_with_a_machine_is_none(String model) {
        for (String type : new String[] {"", "Matériel", "Portable"}) {
            assertThat(row(type + ";;" + model).row(0).understood().kind())
                    .as(type + " " + model)
                    .isIn(null, DeviceKind.OTHER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HP OfficeJet Pro 8610 All-in-One,MULTIFUNCTION",
        "HP DeskJet 2720 All-in-One,MULTIFUNCTION",
        "EliteOne 800 All-in-One,ALL_IN_ONE",
        "ProBook 450 G8 16 Go RAM SSD 512,LAPTOP",
        "Latitude 5490 avec chargeur,LAPTOP",
        "HP T520,DESKTOP",
        "HP Z4 G4,DESKTOP"
    })
    void a_family_says_its_kind_with_what_is_built_in(String model, DeviceKind kind) {
        assertThat(row(";;" + model).row(0).understood().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";Lenovo;T520",
                ";;Z4",
                "Station d'accueil + PC portable;;X",
                "Souris, clavier et PC portable;;X",
                "Souris & portable;;X",
                "Windows Server 2019 Standard;;X",
                "SQL Server 2019;;X",
                "Tablette;Wacom;Intuos",
                "Tablette;Wacom;CTL-472",
                "Tablette;;Kobo Clara",
                "Portable;Apple;iPhone 11",
                "Portable;Samsung;Galaxy Tab A",
                "Portable;JBL;Enceinte Flip 5",
                "Fixe;Cisco;IP Phone 7841"
            })
    void what_contradicts_itself_or_names_two_is_asked_about(String cells) {
        Told told = row(cells);
        assertThat(told.row(0).understood().kind()).isNull();
        assertThat(told.row(0).facts()).isNull();
    }

    @Test
    void a_second_kind_is_told_as_one_and_one_device_with_two_words_is_none() {
        assertThat(row("Souris, clavier et PC portable;;X").toFix(0)).containsExactly("kind-several-guessed");
        assertThat(row("Clavier et souris;;X").row(0).understood().kind()).isEqualTo(DeviceKind.OTHER);
        assertThat(row("Clavier et souris pour PC portable;;X")
                        .row(0)
                        .understood()
                        .kind())
                .isEqualTo(DeviceKind.OTHER);
    }

    @Test
    void a_contradiction_is_answered_for_its_row_and_not_for_its_word() {
        Doubt doubt = row("Portable;Apple;iPhone 11").row(0).doubts().getFirst();
        assertThat(doubt.reason().slug()).isEqualTo("kind-contradicts-model-guessed");
        assertThat(doubt.wordKey()).isNull();
        assertThat(row("Portable;Microsoft;Surface Laptop 3").toFix(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Serveur;Red Hat;KVM",
                "Serveur;QEMU;kvm",
                "Serveur;;KVM",
                ";;vServer",
                ";Apple;VirtualMac2,1",
                "Cloud PC;Microsoft;X"
            })
    void what_is_virtual_is_no_device(String cells) {
        assertThat(row(cells).toFix(0)).contains("not-a-device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Switch KVM;ATEN;KVM", "Switch KVM;;KVM", "KVM;ATEN;CS1708", "Écran;ATEN;KVM 17"})
    void a_switch_for_keyboards_is_a_device(String cells) {
        assertThat(row(cells).toFix(0)).doesNotContain("not-a-device");
    }

    @Test
    void a_real_machine_that_is_called_virtual_has_a_way_back() {
        for (String cells : new String[] {"Client léger VDI;Dell;Wyse 5070", "Serveur VMware;Dell;PowerEdge R640"}) {
            ReadRow read = row(cells).row(0);
            assertThat(read.toFix()).extracting(Reason::slug).contains("not-a-device");
            Correction.Identity same = new Correction.Identity(null, null, false, false);
            ReadRow answered = new Correction(
                            DeviceKind.DESKTOP, Condition.WORKING, null, null, null, null, same, false, true)
                    .of(read);
            assertThat(answered.toFix()).as(cells).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "?", "/", "n/a", "N.C.", "inconnu", "Unknown"})
    void a_sign_in_place_of_a_name_is_none(String sign) {
        DeviceName name =
                row("Portable;" + sign + ";" + sign).row(0).understood().name();
        assertThat(name.manufacturer()).isEqualTo("inconnu");
        assertThat(name.model()).isEqualTo("inconnu");
    }
}
