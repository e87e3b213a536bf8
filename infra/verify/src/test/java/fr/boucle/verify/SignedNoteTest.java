package fr.boucle.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    /** The example of the C2SP signed-note page, made by another program. */
    private static final String EXAMPLE = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final String EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final Hash ROOT = SampleRegister.of(3).root(3);

    @Test
    void the_published_example_verifies() throws Unreadable {
        assertThat(SignedNote.parse(EXAMPLE).trust(List.of(VerifierKey.parse(EXAMPLE_KEY))))
                .isEqualTo(SignedNote.Trust.SIGNED);
    }

    @Test
    void a_changed_text_is_forged() throws Unreadable {
        assertThat(SignedNote.parse(EXAMPLE.replace("example m", "exemple m"))
                        .trust(List.of(VerifierKey.parse(EXAMPLE_KEY))))
                .isEqualTo(SignedNote.Trust.FORGED);
    }

    @Test
    void signatures_of_unknown_keys_are_ignored() throws Unreadable {
        String witnessed = SampleRegister.KEY.note(3, ROOT) + EXAMPLE.substring(EXAMPLE.indexOf('\u2014'));
        assertThat(SignedNote.parse(witnessed).trust(List.of(VerifierKey.parse(SampleRegister.KEY.vkey()))))
                .isEqualTo(SignedNote.Trust.SIGNED);
        assertThat(SignedNote.parse(EXAMPLE).trust(List.of(VerifierKey.parse(SampleRegister.KEY.vkey()))))
                .isEqualTo(SignedNote.Trust.UNKNOWN);
    }

    @Test
    void a_true_signature_does_not_excuse_a_false_one() throws Unreadable {
        String other = SampleRegister.KEY.note(4, ROOT);
        String both = SampleRegister.KEY.note(3, ROOT) + other.substring(other.indexOf('\u2014'));
        assertThat(SignedNote.parse(both).trust(List.of(VerifierKey.parse(SampleRegister.KEY.vkey()))))
                .isEqualTo(SignedNote.Trust.FORGED);
    }

    @Test
    void a_vkey_whose_id_is_not_its_own_is_refused() {
        assertThatThrownBy(() -> VerifierKey.parse(EXAMPLE_KEY.replace("530d903a", "530d903b")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("530d903a");
        assertThatThrownBy(() -> VerifierKey.parse("example.com/foo")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> VerifierKey.parse("a+b+%")).isInstanceOf(Unreadable.class);
    }

    @Test
    void what_is_no_note_is_refused() {
        for (String text :
                List.of("", "a\n", "a\n\n", "a\n\n\u2014 b\n", "a\n\n- b AAAAAAAA\n", EXAMPLE.replace("\n", "\r\n"))) {
            assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void a_checkpoint_has_origin_size_and_root() throws Unreadable {
        assertThat(checkpoint("o\n3\n" + ROOT + "\n")).isEqualTo(new Checkpoint("o", 3, ROOT));
        assertThat(checkpoint("o\n3\n" + ROOT + "\nan extension\n")).isEqualTo(new Checkpoint("o", 3, ROOT));
        for (String text : List.of(
                "o\n3\n", "\n3\n" + ROOT + "\n", "o\n03\n" + ROOT + "\n", "o\n-3\n" + ROOT + "\n", "o\n3\nAAAA\n")) {
            assertThatThrownBy(() -> checkpoint(text)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void a_checkpoint_of_another_register_is_refused() throws Unreadable {
        TrustedCheckpoints trusted = TrustedCheckpoints.parse(SampleRegister.KEY.vkey() + "\n");
        String foreign = SampleRegister.KEY.sign("elsewhere\n3\n" + ROOT + "\n");
        assertThatThrownBy(() -> trusted.open(foreign, "it"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("elsewhere");
    }

    private static Checkpoint checkpoint(String text) throws Unreadable {
        return Checkpoint.parse(SignedNote.parse(SampleRegister.KEY.sign(text)));
    }
}
