package fr.boucle.wasteregister.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is done about the head, for everything the database and the memory outside may say of each other. */
class NextHeadTest {
    private static final String ORIGIN = "boucle.example/waste-register/44";

    @Test
    void what_is_signed_everywhere_is_let_alone() {
        assertThat(next(0, null, null)).isInstanceOf(NextHead.Nothing.class);
        assertThat(next(5, head(5), head(5))).isInstanceOf(NextHead.Nothing.class);
    }

    @Test
    void new_entries_are_signed_after_the_first_and_after_any() {
        assertThat(next(3, null, null)).isInstanceOf(NextHead.Sign.class);
        assertThat(next(7, head(5), head(5))).isInstanceOf(NextHead.Sign.class);
    }

    @Test
    void a_signature_that_a_crash_kept_from_the_database_is_taken_and_none_is_made() {
        assertThat(next(5, head(4), head(5))).isEqualTo(new NextHead.TakeOver(head(5)));
        assertThat(next(9, head(4), head(5))).isEqualTo(new NextHead.TakeOver(head(5)));
        assertThat(next(5, null, head(5))).isEqualTo(new NextHead.TakeOver(head(5)));
    }

    @Test
    void what_only_the_database_knows_is_told_outside() {
        assertThat(next(5, head(5), head(4))).isEqualTo(new NextHead.Tell(head(5)));
        assertThat(next(8, head(5), head(4))).isEqualTo(new NextHead.Tell(head(5)));
    }

    @Test
    void an_older_copy_and_one_that_went_its_own_way_stop() {
        assertThat(next(5, head(5), head(8))).isEqualTo(new NextHead.Halt(HaltReason.ENTRIES_MISSING, 5, 8));
        assertThat(next(7, head(5), head(8))).isEqualTo(new NextHead.Halt(HaltReason.ENTRIES_MISSING, 7, 8));
        assertThat(next(0, null, head(8))).isEqualTo(new NextHead.Halt(HaltReason.ENTRIES_MISSING, 0, 8));
        assertThat(next(9, head(5), other(8))).isEqualTo(new NextHead.Halt(HaltReason.ANOTHER_HISTORY, 8, 9));
        assertThat(next(8, head(8), other(8))).isEqualTo(new NextHead.Halt(HaltReason.ANOTHER_HISTORY, 8, 8));
    }

    @Test
    void changed_or_deleted_entries_a_lost_memory_and_a_strangers_stop() {
        assertThat(next(9, other(8), head(5))).isEqualTo(new NextHead.Halt(HaltReason.ENTRIES_CHANGED, 8, 9));
        assertThat(next(6, head(8), head(5))).isEqualTo(new NextHead.Halt(HaltReason.ENTRIES_MISSING, 6, 8));
        assertThat(next(9, head(8), null)).isEqualTo(new NextHead.Halt(HaltReason.MEMORY_LOST, 8, 9));
        assertThat(next(8, head(8), null)).isEqualTo(new NextHead.Halt(HaltReason.MEMORY_LOST, 8, 8));
        assertThat(next(9, head(8), head(8, "elsewhere.example/register", "root")))
                .isEqualTo(new NextHead.Halt(HaltReason.ANOTHER_REGISTER, 0, 8));
    }

    @Test
    void where_nothing_is_kept_outside_the_database_alone_is_asked() {
        assertThat(alone(5, head(5))).isInstanceOf(NextHead.Nothing.class);
        assertThat(alone(6, head(5))).isInstanceOf(NextHead.Sign.class);
        assertThat(alone(6, other(5))).isEqualTo(new NextHead.Halt(HaltReason.ENTRIES_CHANGED, 5, 6));
    }

    private static NextHead next(long size, @Nullable SignedHead inside, @Nullable SignedHead outside) {
        return NextHead.of(
                new NextHead.Known(ORIGIN, size, Optional.ofNullable(inside), Optional.ofNullable(outside), true),
                at -> bytes("root" + at));
    }

    private static NextHead alone(long size, SignedHead inside) {
        return NextHead.of(
                new NextHead.Known(ORIGIN, size, Optional.of(inside), Optional.empty(), false),
                at -> bytes("root" + at));
    }

    private static SignedHead head(long size) {
        return head(size, ORIGIN, "root");
    }

    private static SignedHead other(long size) {
        return head(size, ORIGIN, "other");
    }

    private static SignedHead head(long size, String origin, String root) {
        String encoded = Base64.getEncoder().encodeToString(bytes(root + size));
        return SignedHead.parse(origin + "\n" + size + "\n" + encoded + "\n\n— signature\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
