package fr.boucle.donations.lot;

import fr.boucle.donations.device.Hardware;
import fr.boucle.donations.device.ListedDevice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words by which a lot is found: its title, and the kinds, makers and models in it. */
record LotWords(String text) {
    private static final int MAX = 4_000;

    static LotWords of(String title, List<ListedDevice> devices) {
        Set<String> words = new LinkedHashSet<>(List.of(title));
        for (ListedDevice device : devices) {
            Hardware hardware = device.asset().hardware();
            words.addAll(List.of(hardware.kind().words(), hardware.manufacturer(), hardware.model()));
        }
        String all = String.join(" ", words);
        return new LotWords(all.substring(0, Math.min(all.length(), MAX)));
    }
}
