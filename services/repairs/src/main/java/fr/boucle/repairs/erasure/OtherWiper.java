package fr.boucle.repairs.erasure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Programs whose report is recognised and not read: the refusal names them, and the way that there is. */
record OtherWiper(String name, Pattern sign) {
    private static final List<OtherWiper> KNOWN = List.of(
            named("Blancco", "\\bBlancco\\b"),
            named("Certus", "\\bCertus (?:Software|Erasure)\\b"),
            named("DBAN", "\\bDBAN\\b|Darik's Boot and Nuke"),
            named("KillDisk", "\\bKill ?Disk\\b"),
            named("WipeDrive", "\\bWipeDrive\\b"),
            named("BitRaser", "\\bBitRaser\\b"),
            named("ABAN", "\\bABAN\\b"),
            named("shred", "^shred: /dev/"),
            named("badblocks", "^badblocks\\b|Testing with pattern 0x"),
            named("hdparm", "\\bhdparm\\b|security_password:|SANITIZE"),
            named("nvme-cli", "Sanitize (?:Progress|Status)|\\bnvme (?:sanitize|format)\\b"),
            named("diskpart", "\\bDISKPART\\b"));

    private static OtherWiper named(String name, String sign) {
        return new OtherWiper(name, Pattern.compile(sign, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE));
    }

    static Optional<OtherWiper> of(String text) {
        return KNOWN.stream().filter(wiper -> wiper.sign().matcher(text).find()).findFirst();
    }
}
