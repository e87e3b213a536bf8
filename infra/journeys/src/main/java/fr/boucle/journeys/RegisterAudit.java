package fr.boucle.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The auditor's work at the end: the whole register verified offline, and what the verifier says of a copy that was changed. */
final class RegisterAudit {
    private static final String REGISTER = "/api/waste-register/";
    private static final int TRIES = 5;

    private final Territory people;
    private final Story story;
    private final Folder folder;

    RegisterAudit(Territory people, Story story) {
        this.people = people;
        this.story = story;
        this.folder = Folder.temporary();
    }

    /** The files of one audit. */
    private record Held(String export, Path key, Path checkpoint) {}

    void play(Answer line) {
        story.chapter("The auditor verifies the register without trusting whoever keeps it");
        try {
            Held held = held();
            String mark = "\"index\":" + line.at("/entryIndex") + ",";
            Verifier.proves(folder.file("proof.json", proof(line)), held.key());
            story.step("the line's inclusion proof holds: it is in the signed register");
            Verifier.intact(folder.file("export.ndjson", held.export()), held.key(), held.checkpoint());
            story.step("the export of all entries is intact up to the newest checkpoint");
            String entry = "entry " + line.at("/entryIndex");
            story.step("one bit flipped in a copy: " + told(flipped(held.export(), mark), held, entry));
            if (held.export().lines().count() > 1) {
                story.step("one entry removed from a copy: " + told(without(held.export(), mark), held, entry));
            } else {
                story.step("one entry inserted into a copy: " + told(held.export() + held.export(), held, "entry "));
            }
        } finally {
            folder.remove();
        }
    }

    private byte[] proof(Answer line) {
        return people.auditor()
                .get(REGISTER + "entries/" + line.at("/entryIndex") + "/proof")
                .bytes();
    }

    /** An export and the checkpoint that covers exactly it; others may be writing meanwhile. */
    private Held held() {
        Path key = folder.file("key", people.nobody().get(REGISTER + "key").text());
        for (int i = 0; i < TRIES; i++) {
            String export =
                    people.auditor().get(REGISTER + "exports/entries.ndjson").text();
            String checkpoint = people.nobody().get(REGISTER + "checkpoint").text();
            if (checkpoint.split("\n")[1].equals(Long.toString(export.lines().count()))) {
                return new Held(export, key, folder.file("checkpoint", checkpoint));
            }
        }
        throw new Surprise("the register grew with each export");
    }

    private String told(String changed, Held held, String entry) {
        Path copy = folder.file("changed.ndjson", changed);
        String said = Verifier.tampered(copy, held.key(), held.checkpoint());
        return said.lines()
                .filter(sentence -> sentence.contains(entry))
                .findFirst()
                .orElseThrow(() -> new Surprise("the verifier does not name " + entry + ": " + said))
                .strip();
    }

    /** The entry of that index with the lowest bit of its weight's last digit flipped. */
    private static String flipped(String export, String mark) {
        return export.lines()
                .map(line -> line.contains(mark) ? flip(line) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String flip(String line) {
        int key = line.indexOf("\"weightValue\":\"");
        int last = line.indexOf('"', key + "\"weightValue\":\"".length()) - 1;
        return line.substring(0, last) + (char) (line.charAt(last) ^ 1) + line.substring(last + 1);
    }

    private static String without(String export, String mark) {
        return export.lines().filter(line -> !line.contains(mark)).collect(Collectors.joining("\n", "", "\n"));
    }

    /** A folder for the verifier's files. */
    private record Folder(Path path) {
        static Folder temporary() {
            try {
                return new Folder(Files.createTempDirectory("boucle-audit"));
            } catch (IOException e) {
                throw new Surprise("no folder for the verifier", e);
            }
        }

        Path file(String name, String text) {
            return file(name, text.getBytes(StandardCharsets.UTF_8));
        }

        Path file(String name, byte[] bytes) {
            try {
                return Files.write(path.resolve(name), bytes);
            } catch (IOException e) {
                throw new Surprise(name + " could not be kept for the verifier", e);
            }
        }

        void remove() {
            for (String name :
                    new String[] {"proof.json", "export.ndjson", "changed.ndjson", "key", "checkpoint", ""}) {
                try {
                    Files.deleteIfExists(path.resolve(name));
                } catch (IOException e) {
                    throw new Surprise("the verifier's files could not be removed", e);
                }
            }
        }
    }
}
