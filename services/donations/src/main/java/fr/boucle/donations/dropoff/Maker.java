package fr.boucle.donations.dropoff;

/** The makers that a desk chooses from: nobody writes a name by hand where a person stands in front of them. */
enum Maker {
    ACER("Acer"),
    APPLE("Apple"),
    ASUS("Asus"),
    BROTHER("Brother"),
    CANON("Canon"),
    DELL("Dell"),
    EPSON("Epson"),
    FUJITSU("Fujitsu"),
    GOOGLE("Google"),
    HP("HP"),
    HUAWEI("Huawei"),
    IIYAMA("iiyama"),
    LENOVO("Lenovo"),
    LG("LG"),
    MICROSOFT("Microsoft"),
    MSI("MSI"),
    NOKIA("Nokia"),
    PHILIPS("Philips"),
    SAMSUNG("Samsung"),
    SONY("Sony"),
    TOSHIBA("Toshiba"),
    XIAOMI("Xiaomi"),
    OTHER("inconnu");

    private final String label;

    Maker(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
