package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists as the inventory tools of offices export them: every column that they have, and machines that never were. */
class ToolExportsTest {
    /** One machine of an export, and what is true of it. */
    record Export(String tool, String table, DeviceKind kind, String serial, String tag, String maker, String bought) {
        @Override
        public String toString() {
            return tool;
        }
    }

    private static Export export(
            String tool, DeviceKind kind, String known, String maker, String bought, String... lines) {
        String[] names = known.split("/", -1);
        return new Export(tool, String.join("\n", lines) + "\n", kind, names[0], names[1], maker, bought);
    }

    static Stream<Export> exports() {
        return Stream.of(ofScans(), ofDevicesManaged(), ofOcs(), ofParks()).flatMap(List::stream);
    }

    private static List<Export> ofScans() {
        return List.of(
                export(
                        "Lansweeper, classic",
                        DeviceKind.LAPTOP,
                        "PF2X91QZ/4711",
                        "LENOVO",
                        "2021-04-20",
                        "AssetID,AssetName,AssetTypename,IPAddress,Lastseen,Manufacturer,Model,Serialnumber,PurchaseDate,Warrantydate,Processor,Memory,Statename,Username,Userdomain",
                        "4711,PC-044,Windows,10.1.2.3,2026-11-20 08:12:00,LENOVO,ThinkPad T14 Gen 1,PF2X91QZ,2021-04-20,2024-04-19,Intel Core i5-10210U,16384,Active,jmartin,MAIRIE"),
                export(
                        "Lansweeper, sites",
                        DeviceKind.SCREEN,
                        "CN0F7K1M744/",
                        "Dell",
                        "2019-09-03",
                        "Asset name;Type;Manufacturer;Model;Serial number;Purchase date;IP address;MAC address;State",
                        "ECRAN-12;Monitor;Dell;P2419H;CN0F7K1M744;2019-09-03;;;Active"));
    }

    private static List<Export> ofDevicesManaged() {
        return List.of(
                export(
                        "Intune, all devices",
                        DeviceKind.LAPTOP,
                        "5CG1234ZXK/",
                        "HP",
                        "",
                        "Device ID,Device name,Enrollment date,Last check-in,OS version,IMEI,Serial number,Manufacturer,Model,Category,Total storage,Free storage,Primary user UPN,Wi-Fi MAC,Compliance,Ownership,Device state,OS,Phone number",
                        "3f0c,DESKTOP-7X,2022-01-10 09:00:00,2026-11-01 07:00:00,10.0.19045.3,,5CG1234ZXK,HP,HP EliteBook 840 G8 Notebook PC,Unknown,243712,101376,jeanne.martin@ville.example,A0B1C2D3E4F5,Compliant,Corporate,Managed,Windows,"),
                export(
                        "Intune, a phone",
                        DeviceKind.SMARTPHONE,
                        "R58M41ABCDE/",
                        "samsung",
                        "",
                        "Device ID,Device name,IMEI,Serial number,Manufacturer,Model,Category,OS,Phone number",
                        "77aa,Android_1,358240051111110,R58M41ABCDE,samsung,Galaxy XCover 5,Unknown,Android,*******1234"),
                export(
                        "Jamf Pro, computers",
                        DeviceKind.LAPTOP,
                        "C02ZK0ABMD6T/NM-8841",
                        "Apple",
                        "2020-11-30",
                        "Computer Name,Asset Tag,Last Check-in,IP Address,Serial Number,Make,Model,Model Identifier,Processor Type,Total RAM MB,PO Date,Purchase Price,Operating System,Full Name,Email Address",
                        "mac-22,NM-8841,2026-11-02,10.0.0.9,C02ZK0ABMD6T,Apple,\"MacBook Pro (13-inch, 2020, Two Thunderbolt 3 ports)\",\"MacBookPro16,3\",Quad-Core Intel Core i5,8192,2020-11-30,1250.00,macOS 13,Jeanne Martin,jm@ville.example"),
                export(
                        "Google Admin, ChromeOS",
                        DeviceKind.LAPTOP,
                        "5CD9123XYZ/ECOLE-31",
                        "inconnu",
                        "",
                        "deviceId,serialNumber,status,lastSync,supportEndDate,annotatedUser,annotatedLocation,annotatedAssetId,notes,model,meid,orderNumber,osVersion,macAddress,ethernetMacAddress",
                        "1f2e,5CD9123XYZ,ACTIVE,2026-10-01T08:00:00.000Z,2027-06-01,eleve@ecole.example,Salle 3,ECOLE-31,,HP Chromebook 11 G6 EE,,,118.0,a0b1c2d3e4f5,"));
    }

    private static List<Export> ofOcs() {
        return List.of(
                export(
                        "OCS Inventory, English",
                        DeviceKind.DESKTOP,
                        "CZC0421KLM/",
                        "Hewlett-Packard",
                        "",
                        "\"Account info: TAG\";\"Last inventory\";\"Computer\";\"User\";\"Operating system\";\"RAM (MB)\";\"CPU (MHz)\";\"Manufacturer\";\"Model\";\"Serial number\";\"Type\"",
                        "\"NA\";\"2026-11-03 10:00:00\";\"POSTE-8\";\"martin\";\"Windows 10\";\"8192\";\"3200\";\"Hewlett-Packard\";\"HP EliteDesk 800 G3 SFF\";\"CZC0421KLM\";\"Space-saving\""),
                export(
                        "OCS Inventory, français",
                        DeviceKind.LAPTOP,
                        "7XQ4PL2/",
                        "Dell Inc.",
                        "",
                        "TAG;Dernier inventaire;Machine;Utilisateur;Système;RAM (Mo);CPU (MHz);Fabricant;Modèle;Numéro de série;Type",
                        "Mairie;2026-11-03;PORT-2;martin;Windows 10;8192;2400;Dell Inc.;Latitude 5490;7XQ4PL2;Portable"));
    }

    private static List<Export> ofParks() {
        return List.of(
                export(
                        "Snipe-IT, français",
                        DeviceKind.SCREEN,
                        "CN43210PQR/SN-0042",
                        "HP",
                        "2018-02-14",
                        "ID,Société,Nom de l'actif,Étiquette de l'actif,Modèle,N° de modèle,Catégorie,Fabricant,Série,Date d'achat,Coût d'achat,Statut,Affecté à,Lieu",
                        "42,Ville,Écran accueil,SN-0042,EliteDisplay E243,1FH47AA,Écrans,HP,CN43210PQR,2018-02-14,189.00,Prêt à être déployé,,Mairie"),
                export(
                        "GLPI, français",
                        DeviceKind.DESKTOP,
                        "PC0K8821/2017-311",
                        "LENOVO",
                        "2017-06-01",
                        "Nom;Statut;Fabricant;Numéro de série;Numéro d'inventaire;Type;Modèle;Lieu;Utilisateur;Informations financières et administratives - Date d'achat;Composants - Processeur",
                        "POSTE-311;En stock;LENOVO;PC0K8821;2017-311;Desktop;ThinkCentre M710q;Mairie > RDC;martin;01-06-2017;Intel Core i3-7100T"));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void a_tools_own_export_is_read_as_it_is(Export export) {
        Told told = Told.of(export.table());
        assertThat(told.rows()).hasSize(1);
        Understood read = told.row(0).understood();
        assertThat(read.kind()).isEqualTo(export.kind());
        assertThat(read.name().serialNumber()).isEqualTo(export.serial());
        assertThat(read.name().assetTag()).isEqualTo(export.tag().isEmpty() ? null : export.tag());
        assertThat(read.name().manufacturer()).isEqualTo(export.maker());
        assertThat(read.acquiredOn()).isEqualTo(export.bought().isEmpty() ? null : LocalDate.parse(export.bought()));
        assertThat(told.toFix(0)).isEmpty();
        assertThat(String.valueOf(told.rows()))
                .doesNotContainIgnoringCase("martin")
                .doesNotContain("10.1.2.3", "@");
        List<String> unread = told.columns().stream()
                .filter(column -> column.field() == null)
                .map(Overview.Column::heading)
                .toList();
        assertThat(unread).isNotEmpty().doesNotContain("Serial number", "Model", "Modèle", "Numéro de série");
    }
}
