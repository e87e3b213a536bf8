package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.donations.A;
import fr.boucle.donations.reading.InventoryFile;
import fr.boucle.testkit.Tokens;
import fr.boucle.web.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that are too large are refused early and leave nothing behind. */
class BadFilesTest {
    private static final long GIGABYTE = 1024L * 1024 * 1024;
    private static final long LIMIT = 200L * 1024 * 1024;

    /** Says that it is as long as told, without being kept anywhere. */
    private static InputStream endless(AtomicLong given) {
        return new InputStream() {
            @Override
            public int read() {
                return given.incrementAndGet() > GIGABYTE ? -1 : 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'a');
                return given.addAndGet(length) > GIGABYTE ? -1 : length;
            }
        };
    }

    @Test
    void a_gigabyte_without_a_length_is_cut_off_at_the_limit() {
        AtomicLong given = new AtomicLong();
        assertThatThrownBy(() -> InventoryFile.take(endless(given)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type().slug()).isEqualTo("body-too-large"));
        assertThat(given.get()).isBetween(LIMIT, LIMIT + 128 * 1024);
    }

    @Test
    void a_file_is_gone_once_it_is_read() throws IOException {
        InventoryFile file = InventoryFile.take(Files.newInputStream(readme()));
        assertThat(file.path()).exists();
        file.close();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void a_refused_file_leaves_no_copy_behind() throws IOException {
        A.Member donor = A.donor();
        Set<String> before = copies();
        A.preview(donor, new byte[0]).expectProblem(422, "empty-file");
        A.preview(donor, new byte[] {0, 1, 2, 3}).expectProblem(422, "unreadable-file");
        A.preview(donor, "PK, but no workbook".getBytes(StandardCharsets.US_ASCII))
                .expectProblem(422, "unreadable-file");
        A.preview(donor, "couleur;taille\nbleu;3\n".getBytes(StandardCharsets.US_ASCII))
                .expectProblem(422, "unknown-headers");
        Set<String> after = copies();
        after.removeAll(before);
        assertThat(after).isEmpty();
        assertThat(PreviewsLeft.of(donor.organisation())).isZero();
    }

    /** The copies of uploads that are on the disk now. */
    private static Set<String> copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("inventory"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path readme() {
        return Path.of("README.md");
    }

    @Test
    void a_gigabyte_that_says_so_is_refused_before_it_is_sent() throws IOException {
        A.Member donor = A.donor();
        try (Socket socket = new Socket(A.PART.url().getHost(), A.PART.url().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + A.PREVIEWS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Tokens.of(donor.actor())
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + GIGABYTE
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(in.readLine()).contains(" 413 ");
        }
        assertThat(PreviewsLeft.of(donor.organisation())).isZero();
    }
}
