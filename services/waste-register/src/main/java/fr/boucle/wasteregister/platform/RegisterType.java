package fr.boucle.wasteregister.platform;

/** The registers of the arrêté du 31 mai 2021 that are kept here: what leaves, what comes, what is waste no more. */
public enum RegisterType {
    OUTGOING_WASTE("S", "dispatchDate"),
    INCOMING_WASTE("E", "receptionDate"),
    SSD("P", "processingDate");

    private final String prefix;
    private final String dateKey;

    RegisterType(String prefix, String dateKey) {
        this.prefix = prefix;
        this.dateKey = dateKey;
    }

    /** The first letter of public ids: sortant, entrant, produit. */
    public String prefix() {
        return prefix;
    }

    /** The field of the day that counts: when the waste left, came, or was treated. */
    public String dateKey() {
        return dateKey;
    }
}
