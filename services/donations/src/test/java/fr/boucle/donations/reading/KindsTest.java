package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device is, by whole words: letters within a word say nothing, and what is not understood is asked. */
class KindsTest {
    private static final Vocabulary WORDS = Vocabulary.with(List.of());

    private static KindReading type(String text) {
        return KindReading.of(
                WORDS, new KindReading.Clues(Optional.of(text), Optional.empty(), Optional.empty(), false));
    }

    private static KindReading model(String text) {
        return KindReading.of(
                WORDS, new KindReading.Clues(Optional.empty(), Optional.empty(), Optional.of(text), false));
    }

    @ParameterizedTest
    @CsvSource({
        "Ordinateur portable,LAPTOP",
        "PC portables,LAPTOP",
        "Portable,LAPTOP",
        "portable HP,LAPTOP",
        "Portable Dell Latitude 5490,LAPTOP",
        "Micro-ordinateur portable,LAPTOP",
        "Laptops,LAPTOP",
        "Notebook,LAPTOP",
        "MacBook,LAPTOP",
        "Chromebook,LAPTOP",
        "Chromebook 11 G6 EE,LAPTOP",
        "2-in-1,LAPTOP",
        "Station de travail portable,LAPTOP",
        "Mobile Workstation,LAPTOP",
        "PC de bureau,DESKTOP",
        "Unité centrale,DESKTOP",
        "UC,DESKTOP",
        "Mini-tour,DESKTOP",
        "Mini PC,DESKTOP",
        "Station de travail,DESKTOP",
        "Client léger,DESKTOP",
        "Thin Client,DESKTOP",
        "Workstation,DESKTOP",
        "PC fixe,DESKTOP",
        "Poste fixe,DESKTOP",
        "Space-saving,DESKTOP",
        "Tour,DESKTOP",
        "Desktop,DESKTOP",
        "Low Profile Desktop,DESKTOP",
        "Mac mini,DESKTOP",
        "iMac,ALL_IN_ONE",
        "Tout-en-un,ALL_IN_ONE",
        "All in One,ALL_IN_ONE",
        "PC tout en un,ALL_IN_ONE",
        "AIO,ALL_IN_ONE",
        "Tablette,TABLET",
        "iPad,TABLET",
        "Tablet,TABLET",
        "Tablettes tactiles,TABLET",
        "Téléphone portable,SMARTPHONE",
        "Téléphones mobiles,SMARTPHONE",
        "Smartphone,SMARTPHONE",
        "iPhone,SMARTPHONE",
        "Écran,SCREEN",
        "ÉCRANS PLATS,SCREEN",
        "Moniteur,SCREEN",
        "Monitors,SCREEN",
        "Écran tactile,SCREEN",
        "Imprimante,PRINTER",
        "Imprimante laser couleur,PRINTER",
        "Multifonction,MULTIFUNCTION",
        "Photocopieur,MULTIFUNCTION",
        "Serveur,SERVER",
        "Rack Mount Chassis,SERVER",
        "Blade,SERVER",
        "Switch,NETWORK",
        "Commutateur,NETWORK",
        "Routeur,NETWORK",
        "NetworkEquipment,NETWORK",
        "Borne Wi-Fi,NETWORK",
        "Station d'accueil pour portable,OTHER",
        "Trackball,OTHER",
        "Téléphone fixe,OTHER",
        "Téléphone IP,OTHER",
        "Enceinte portable,OTHER",
        "Switch KVM,OTHER",
        "Tablette graphique,OTHER",
        "Écran de projection,OTHER",
        "Laptop docking station,OTHER"
    })
    void a_kind_is_read_from_whole_words(String text, DeviceKind kind) {
        assertThat(type(text).kind()).as(text).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Disque dur portable",
                "Batterie portable",
                "Licence Windows Desktop",
                "Toner imprimante",
                "Support écran",
                "Bras écran",
                "Sacoche portable",
                "Laptop sleeve",
                "Monitor stand",
                "Printer cartridge",
                "Chargeur pour portable",
                "Câble écran",
                "Baie serveur",
                "Armoire réseau",
                "Carte réseau",
                "Foobar portable",
                "Jeanne Martin",
                "Routine",
                "Clé USB",
                "NAS",
                "Écran + UC",
                "PC et écran",
                "Laptop riser",
                "Serveur d'impression",
                "Mobilier fixe",
                "Téléphone",
                "Ordinateur",
                "PC",
                "Divers",
                "Filtre écran",
                "Lot de souris laptop",
                "Zorglub imprimante"
            })
    void what_is_not_understood_as_a_whole_is_asked(String text) {
        KindReading read = type(text);
        assertThat(read.kind()).as(text).isNull();
        assertThat(read.doubt()).as(text).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "HP Chromebook 11 G6 EE,LAPTOP",
        "MacBook Air (13-inch),LAPTOP",
        "'MacBookPro15,2',LAPTOP",
        "'iMac19,1',ALL_IN_ONE",
        "'Macmini8,1',DESKTOP",
        "OptiPlex 7050,DESKTOP",
        "ThinkPad T480s,LAPTOP",
        "EliteBook 840 G5,LAPTOP",
        "PowerEdge R640,SERVER",
        "Color LaserJet Pro MFP M479,MULTIFUNCTION",
        "ASUS Chromebox 3,DESKTOP",
        "Acer Chromebase,ALL_IN_ONE",
        "iPad (9th generation),TABLET"
    })
    void a_family_of_models_says_its_kind(String text, DeviceKind kind) {
        assertThat(model(text).kind()).as(text).isEqualTo(kind);
    }

    @Test
    void a_general_word_is_settled_by_the_model_or_a_battery_and_else_asked() {
        Optional<String> computer = Optional.of("Computer");
        assertThat(KindReading.of(
                                WORDS,
                                new KindReading.Clues(computer, Optional.empty(), Optional.of("Latitude 5490"), false))
                        .kind())
                .isEqualTo(DeviceKind.LAPTOP);
        KindReading battery =
                KindReading.of(WORDS, new KindReading.Clues(computer, Optional.empty(), Optional.of("20CLX"), true));
        assertThat(battery.kind()).isEqualTo(DeviceKind.LAPTOP);
        assertThat(battery.doubt()).isEqualTo("kind-by-battery");
        assertThat(KindReading.of(WORDS, new KindReading.Clues(computer, Optional.empty(), Optional.of("X"), false))
                        .kind())
                .isNull();
    }

    @Test
    void a_kind_that_its_model_contradicts_is_marked() {
        KindReading read = KindReading.of(
                WORDS,
                new KindReading.Clues(Optional.of("Écran"), Optional.empty(), Optional.of("OptiPlex 7050"), false));
        assertThat(read.doubt()).isEqualTo("kind-contradicts-model");
        assertThat(read.guess()).isEqualTo(DeviceKind.DESKTOP);
    }

    @Test
    void a_guess_is_told_with_the_question() {
        assertThat(type("Zorglub imprimante").guess()).isEqualTo(DeviceKind.PRINTER);
    }

    @Test
    void an_organisations_answer_and_the_stewards_word_hold_for_what_follows() {
        Vocabulary words = Vocabulary.with(List.of(
                new Term(Term.About.KIND, Term.key(Term.About.KIND, "Valise prof"), "LAPTOP", true),
                new Term(Term.About.KIND, "hybride scolaire", "TABLET", false)));
        assertThat(KindReading.of(
                                words,
                                new KindReading.Clues(
                                        Optional.of("VALISE  PROF"), Optional.empty(), Optional.empty(), false))
                        .kind())
                .isEqualTo(DeviceKind.LAPTOP);
        assertThat(KindReading.of(
                                words,
                                new KindReading.Clues(
                                        Optional.of("Hybride scolaire Acer"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false))
                        .kind())
                .isEqualTo(DeviceKind.TABLET);
        assertThat(type("Valise prof").kind()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VMware Virtual Platform",
                "VirtualBox",
                "Machine virtuelle",
                "Virtual Machine",
                "Standard PC (i440FX + PIIX, 1996)",
                "KVM Virtual Machine",
                "Serveur virtuel",
                "Google Compute Engine",
                "HVM domU"
            })
    void what_is_virtual_is_no_device_whatever_column_says_so(String text) {
        Told inKind = Told.of("Type;Modèle;N° de série\n" + text + ";X1;5CG8127KXP\n");
        Told inModel = Told.of("Type;Modèle;N° de série\nServeur;" + text + ";5CG8127KXP\n");
        assertThat(inKind.toFix(0)).contains("not-a-device");
        assertThat(inModel.toFix(0)).contains("not-a-device");
    }
}
