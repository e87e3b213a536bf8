package fr.boucle.journeys;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A fleet's inventory as houses export them: three ways to head the columns, to write a date and to encode. */
enum FleetFile {
    SPREADSHEET(
            "parc_a_reformer_%s.csv",
            ";",
            Charset.forName("windows-1252"),
            "Catégorie;Marque;Modèle;N° de série;Immobilisation;Acquis le;Valeur d'achat;État;Mémoire;Processeur;N° de"
                    + " série du disque;Type de disque;Taille du disque"),
    SNIPE_IT(
            "snipe-it-%s-assets.csv",
            ",",
            StandardCharsets.UTF_8,
            "Category,Manufacturer,Model,Serial,Asset Tag,Purchase Date,Purchase Cost,Status,Memory,Processor,Disk"
                    + " Serial,Disk Type,Disk Size"),
    GLPI(
            "glpi_%s.csv",
            ";",
            StandardCharsets.UTF_8,
            "Type;Fabricant;Modèle;Numéro de série;Numéro d'inventaire;Date d'achat;Prix"
                    + " d'achat;Statut;Mémoire;Processeur;N° de série du disque;Type de disque;Taille du disque");

    private final String name;
    private final String separator;
    private final Charset charset;
    private final String heading;

    FleetFile(String name, String separator, Charset charset, String heading) {
        this.name = name;
        this.separator = separator;
        this.charset = charset;
        this.heading = heading;
    }

    String name(String house) {
        return name.formatted(house);
    }

    byte[] write(List<Machine> machines) {
        List<String> lines = new ArrayList<>();
        lines.add(heading);
        machines.forEach(machine -> lines.add(line(machine)));
        return String.join("\r\n", lines).getBytes(charset);
    }

    private String line(Machine machine) {
        Model model = machine.model();
        DateTimeFormatter dates = DateTimeFormatter.ISO_LOCAL_DATE;
        return List.of(
                        model.words(),
                        model.maker(),
                        model.name(),
                        machine.serial(),
                        machine.tag(),
                        machine.bought().format(dates),
                        price(model.bought().price()),
                        machine.condition(),
                        model.inside().memory(),
                        model.inside().processor(),
                        machine.diskSerial(),
                        model.inside().medium(),
                        model.inside().megabytes())
                .stream()
                .map(cell -> cell.contains(separator) ? '"' + cell + '"' : cell)
                .collect(Collectors.joining(separator));
    }

    private String price(int euros) {
        return this == SNIPE_IT ? "%d.00".formatted(euros) : String.format(Locale.FRENCH, "%d,00", euros);
    }
}
