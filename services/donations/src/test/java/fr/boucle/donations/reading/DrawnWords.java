package fr.boucle.donations.reading;

import java.util.List;

/** Of what drawn inventories are drawn: headings, forms of dates and files, quirks. */
final class DrawnWords {
    static final List<List<String>> HEADINGS = List.of(
            List.of(
                    "Type",
                    "Catégorie",
                    "Type de matériel",
                    "Device category",
                    "AssetTypename",
                    "Ordinateur - Type",
                    "Tуpe",
                    "Type / Kind"),
            List.of(
                    "Numéro de série",
                    "N° de série",
                    "Serial Number",
                    "serialNumber",
                    "N°\u00a0de\u00a0série",
                    "S/N",
                    "Service Tag",
                    "<b>Serial</b>"),
            List.of(
                    "N° d'inventaire",
                    "Asset Tag",
                    "Étiquette de l'actif",
                    "Numéro d'immobilisation",
                    "annotatedAssetId"),
            List.of("Modèle", "Model", "Nom du modèle", "Model name", "Ordinateur - Modèle"),
            List.of(
                    "Date d'achat",
                    "Informations financières et administratives - Date d'achat",
                    "Mis en service le",
                    "Achat",
                    "Date d’acquisition"),
            List.of("État", "Condition", "État de fonctionnement", "Fonctionne"),
            List.of("Type de disque", "Disk type", "Composants - Disque dur - Type", "Media type"),
            List.of("Numéro de série du disque", "Disk serial", "S/N disque"));
    static final List<String> DATES = List.of(
            "yyyy-MM-dd",
            "dd/MM/yyyy",
            "dd/MM/yy",
            "dd.MM.yyyy",
            "d MMMM yyyy",
            "yyyyMMdd",
            "MM/yyyy",
            "yyyy",
            "dd-MM-yyyy HH:mm:ss",
            "MMM-yy",
            "d MMM yyyy");
    static final List<String> QUIRKS = List.of(
            "title",
            "sep",
            "blank rows",
            "total",
            "repeated header",
            "trailing separators",
            "users",
            "html",
            "quoted",
            "spaces",
            "escaped html",
            "apostrophes",
            "lost zeros",
            "double headings",
            "second condition",
            "second date",
            "second disk");
    static final List<String> FORMS =
            List.of("utf-8", "utf-8 with mark", "windows-1252", "utf-16le", "workbook", "workbook", "glpi");
    static final List<String> OF_WORKBOOKS = List.of(
            "two sheets",
            "cover",
            "hidden sheet",
            "hidden rows",
            "formulas",
            "days since 1900",
            "days since 1904",
            "unstyled days",
            "formulas without value",
            "merged cells");

    private DrawnWords() {}
}
