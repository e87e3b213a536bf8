package fr.boucle.donations.reading;

/** The hardware facts that an inventory may tell: the whole list. */
enum Field {
    KIND,
    MANUFACTURER,
    MODEL,
    MODEL_NUMBER,
    SERIAL,
    ASSET_TAG,
    ACQUIRED_ON,
    RETIRED_ON,
    PRICE,
    CONDITION,
    STATUS,
    PROCESSOR,
    MEMORY,
    BATTERY_HEALTH,
    QUANTITY,
    COMMUNE,
    CLASSIFIED,
    REPAIRABILITY_INDEX,
    DURABILITY_INDEX,
    INDEX_SOURCE,
    INDEX_DATE,
    DISK_SERIAL,
    DISK_TYPE,
    DISK_SIZE;

    /** What it is called where a file has no headings of its own: a key of the sentences, said in the reader's language. */
    String word() {
        return "FIELD_" + name();
    }
}
