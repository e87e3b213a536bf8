package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The register of the format's own example (infra/verify, §10), which seals with the key whose seed the format tells. */
final class SealedRegister {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("boucle.root", ".."), "infra/verify/src/test/resources/example");
    private static final String NAME = "boucle.example/waste-register/44";
    private static final String BASE = WasteDay.BASE;
    private static final Pattern FILE = Pattern.compile("\\{[^{}]*}");
    private static final Pattern PATH = Pattern.compile("\"path\":\"([^\"]+)\"");
    private static final Pattern HASH = Pattern.compile("\"sha256\":\"([^\"]+)\"");

    private SealedRegister() {}

    /** One line of one version, whose entry is the second of five. */
    static void settle(Upstream upstream) throws IOException {
        String line = "GET " + BASE + "/lines/" + ID + "9";
        upstream.json(line, """
                {"lineId":"%s9","publicId":"S-2026-0004","registerType":"OUTGOING_WASTE","organisationId":"%s1","state":"WRITTEN",
                "version":1,"entryIndex":1,"lineDate":"2026-11-18","wasteCode":"16 02 13*","massGrams":22000,"fields":{},
                "versions":[{"version":1,"reason":"WRITTEN","entryIndex":1,"recordedAt":"2026-11-18T08:00:00Z","fields":{},"changes":[]}],
                "devices":[{"deviceId":"%s1","code":"7K4M92A1","kind":"LAPTOP","passport":"/x"}],"declarations":[]}""".formatted(ID, ID, ID)).with(line, "ETag", "\"1\"");
        upstream.json("GET " + BASE + "/entries/1/proof", example("proof-1-of-5.json"));
        upstream.on("GET " + BASE + "/checkpoint", 200, "text/plain", example("checkpoint-5.txt"));
        upstream.on("GET " + BASE + "/key", 200, "text/plain", key());
        upstream.on("POST " + BASE + "/dossiers/seals", exchange -> {
            String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            byte[] sealed = sealed(asked).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, sealed.length);
            exchange.getResponseBody().write(sealed);
            exchange.close();
        });
    }

    static String key() throws IOException {
        return example("register.vkey");
    }

    /** The files of a dossier under the manifest of another. */
    static byte[] withManifestOf(byte[] sealed, byte[] files) throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(mixed)) {
            copy(files, zip, false);
            copy(sealed, zip, true);
        }
        return mixed.toByteArray();
    }

    private static void copy(byte[] from, ZipOutputStream to, boolean manifest) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(from))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("MANIFESTE.txt") == manifest) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(zip.readAllBytes());
                }
            }
        }
    }

    private static String sealed(String asked) {
        StringBuilder text = new StringBuilder(NAME + "\ndossier 1\nLINE " + ID + "9\n2026-11-30T08:00:00Z\n");
        FILE.matcher(asked.substring(1)).results().map(found -> found.group()).forEach(file -> text.append(
                        first(HASH, file))
                .append("  ")
                .append(first(PATH, file))
                .append('\n'));
        try {
            byte[] seed = new byte[32];
            for (int i = 0; i < seed.length; i++) {
                seed[i] = (byte) i;
            }
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.toString().getBytes(UTF_8));
            ByteArrayOutputStream named = new ByteArrayOutputStream();
            named.writeBytes(java.util.HexFormat.of().parseHex(key().split("\\+", -1)[1]));
            named.writeBytes(signature.sign());
            return text + "\n\u2014 " + NAME + " " + Base64.getEncoder().encodeToString(named.toByteArray()) + "\n";
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLE.resolve(name));
    }
}
