package fr.boucle.donations.reading;

import fr.boucle.donations.reading.RawDevice.Field;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which column of a table says what: found by name, French or English, in any order; other columns are never read. */
record Columns(Map<Field, Integer> places, boolean snipeIt) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final String NAMES = """
            KIND=type;type de materiel;type d equipement;categorie;category;nature;kind;device type;asset type;famille
            MANUFACTURER=fabricant;marque;constructeur;manufacturer;brand;make;vendor
            MODEL=modele;model;model name;nom du modele;designation;asset model
            SERIAL=numero de serie;n de serie;no de serie;n serie;num serie;numero serie;serial;serial number;serialnumber;sn;serie
            ASSET_TAG=numero d inventaire;n d inventaire;n inventaire;code inventaire;immobilisation;numero d immobilisation;\
            asset tag;assettag;asset;tag;inventory number;nomequipementphysique;etiquette
            ACQUIRED_ON=date d achat;date d acquisition;achat;acquis le;achete le;date achat;dateachat;purchase date;purchased;\
            acquisition date;date of purchase;date de mise en service
            RETIRED_ON=date de reforme;date de retrait;dateretrait;reforme le;retired;retirement date;eol date;date de sortie
            PRICE=prix d achat;prix;valeur d achat;cout;purchase cost;purchase price;price;cost;prix d achat ttc;prix d achat ht
            CONDITION=etat;condition;etat de fonctionnement;fonctionne;working;status;statut
            PROCESSOR=processeur;processor;cpu
            MEMORY=memoire;ram;memoire vive;memory;memoire mo;memory mb
            BATTERY_HEALTH=sante batterie;sante de la batterie;batterie;battery health;battery
            QUANTITY=quantite;quantity;qty;nombre
            COMMUNE=code commune;code insee;commune insee;commune code;insee
            CLASSIFIED=classifie;support classifie;classified;securite specifique
            REPAIRABILITY_INDEX=indice de reparabilite;reparabilite;repairability index;repairability
            DURABILITY_INDEX=indice de durabilite;durabilite;durability index;durability
            INDEX_SOURCE=source de l indice;source indice;index source
            INDEX_DATE=date de l indice;date indice;index date
            DISK_SERIAL=numero de serie du disque;serie disque;n de serie du disque;serial disque;disk serial;disk serial number;\
            drive serial;storage serial
            DISK_TYPE=type de disque;type disque;disk type;drive type;storage type
            DISK_SIZE=taille du disque;taille disque;disk size;capacite disque;storage size
            """;

    private static final Map<String, Field> BY_NAME = NAMES.lines()
            .map(line -> line.split("=", 2))
            .flatMap(pair ->
                    List.of(pair[1].split(";")).stream().map(name -> Map.entry(name.strip(), Field.valueOf(pair[0]))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Reads a header row; none when it does not say what machines are. */
    static Optional<Columns> of(List<@Nullable String> header) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        boolean snipeIt = false;
        for (int place = 0; place < header.size(); place++) {
            String name = plain(header.get(place));
            snipeIt |= "purchase date".equals(name) || "asset tag".equals(name);
            Field field = BY_NAME.get(name);
            if (field != null) {
                var _ = places.putIfAbsent(field, place);
            }
        }
        boolean named = places.containsKey(Field.SERIAL) || places.containsKey(Field.ASSET_TAG);
        boolean described = places.containsKey(Field.KIND) || places.containsKey(Field.MODEL);
        return named && described ? Optional.of(new Columns(places, snipeIt)) : Optional.empty();
    }

    /** One row as a machine. */
    RawDevice row(long line, List<@Nullable String> cells) {
        RawDevice device = RawDevice.at(line);
        places.forEach((field, place) -> {
            if (place < cells.size()) {
                device.put(field, cells.get(place));
            }
        });
        Optional<String> serial = device.text(Field.DISK_SERIAL);
        Optional<String> type = device.text(Field.DISK_TYPE);
        if (serial.isPresent() || type.isPresent()) {
            var _ = device.media()
                    .add(new RawDevice.RawMedium(
                            serial.orElse(null),
                            type.orElse(""),
                            device.text(Field.DISK_SIZE).map(Texts::megabytes).orElse(null)));
        }
        return device;
    }

    static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
