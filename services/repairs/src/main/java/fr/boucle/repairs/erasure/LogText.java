package fr.boucle.repairs.erasure;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.web.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A log's bytes as text: UTF-8, or UTF-16 as a Windows editor saves it, with or without its mark. */
public final class LogText {
    private static final int LOOKED_AT = 200;

    private LogText() {}

    public static String of(byte[] file) {
        return read(file)
                .orElseThrow(() -> new Refusal(
                        RepairRefusal.NOT_A_LOG,
                        "This is a PDF or another file that is not text: send what the program wrote as text, for instance"
                                + " the file of nwipe --logfile."));
    }

    /** What a file says; nothing where it is no text. */
    public static Optional<String> read(byte[] file) {
        String text = new String(file, charset(file));
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.startsWith("%PDF") || plain.indexOf(0) >= 0 ? Optional.empty() : Optional.of(plain);
    }

    private static Charset charset(byte[] file) {
        if (starts(file, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(file, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int looked = Math.min(file.length, LOOKED_AT) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i++) {
            if (file[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (looked > 2 && odd > looked / 4 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return looked > 2 && even > looked / 4 && odd == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean starts(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
