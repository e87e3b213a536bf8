package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    private static final String AT = "\"recordedAt\":\"2026-11-22T09:30:00Z\"";

    @Test
    void the_head_of_an_entry_is_read() throws Unreadable {
        EntryHead head = head("{\"index\":7," + AT + "}");
        assertThat(head.index()).isEqualTo(7);
        assertThat(head.recordedAt()).hasToString("2026-11-22T09:30:00Z");
        assertThat(head("{" + AT + "}").index()).isEqualTo(EntryHead.NO_INDEX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":0,#}",
                "{\"a\":-9007199254740991,\"b\":9007199254740991,#}",
                "{\"a\":[],\"b\":{},\"c\":[1,\"x\",null,true,false,{\"d\":[[]]}],#}",
                "{\"a\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001f/é€😀\u007f\",#}",
                "{\"\":1,\"1\":2,\"A\":3,\"a\":4,\"ab\":5,#}",
                // U+1F600 is written D83D DE00: before U+FB33 by UTF-16 code units, after it by code points
                "{#,\"\u20ac\":1,\"\ud83d\ude00\":2,\"\ufb33\":3}"
            })
    void canonical_entries_are_accepted(String entry) {
        assertThatCode(() -> head(entry.replace("#", AT))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{",
                "{}",
                "{#",
                "{#}x",
                "{#} ",
                " {#}",
                "{ #}",
                "{#,}",
                "{,#}",
                "{\"a\": 1,#}",
                "{\"b\":1,\"a\":2,#}",
                "{\"a\":1,\"a\":2,#}",
                "{#,\"\ufb33\":3,\"\ud83d\ude00\":2}",
                "{\"a\":1.0,#}",
                "{\"a\":1e3,#}",
                "{\"a\":01,#}",
                "{\"a\":-0,#}",
                "{\"a\":-,#}",
                "{\"a\":+1,#}",
                "{\"a\":9007199254740992,#}",
                "{\"a\":99999999999999999999999999,#}",
                "{\"a\":-",
                "{\"a\":NaN,#}",
                "{\"a\":\"\\/\",#}",
                "{\"a\":\"\\u0041\",#}",
                "{\"a\":\"\\u001F\",#}",
                "{\"a\":\"\\u0008\",#}",
                "{\"a\":\"\\u00\",#}",
                "{\"a\":\"\\u00g0\",#}",
                "{\"a\":\"\t\",#}",
                "{\"a\":\"\\x\",#}",
                "{\"a\":\"",
                "{\"a\":tru,#}",
                "{\"a\":[1,],#}",
                "{\"a\":[1 ],#}",
                "{\"a\":[,1],#}",
                "{\"a\":[1},#}",
                "{\"a\":'b',#}",
                "{a:1,#}",
                "{\"index\":-1,#}",
                "{\"index\":\"1\",#}",
                "{\"index\":null,#}"
            })
    void anything_else_is_refused(String entry) {
        assertThatThrownBy(() -> head(entry.replace("#", AT))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T09:30:00",
                "2026-11-22T09:30:00+00:00",
                "2026-11-22 09:30:00Z",
                "2026-02-30T09:30:00Z",
                "2026-11-22T24:30:00Z",
                "2026-11-22T09:30:60Z",
                "2026-11-22T09:30:00.Z",
                "2026-11-22T09:30:00.1234567890Z",
                "2026-11-22T09:30:00.12x4Z",
                "26-11-22T09:30:00Z",
                "",
                "now",
                "2026-11-22T09:30:00ZZ"
            })
    void what_is_no_instant_is_refused(String text) {
        assertThatThrownBy(() -> RecordedAt.parse(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void instants_compare_whatever_their_fraction() throws Unreadable {
        RecordedAt whole = RecordedAt.parse("2026-11-22T09:30:00Z");
        RecordedAt half = RecordedAt.parse("2026-11-22T09:30:00.5Z");
        RecordedAt longer = RecordedAt.parse("2026-11-22T09:30:00.500000001Z");
        assertThat(whole.isBefore(half)).isTrue();
        assertThat(half.isBefore(longer)).isTrue();
        assertThat(longer.isBefore(whole)).isFalse();
        assertThat(half).isEqualTo(RecordedAt.parse("2026-11-22T09:30:00.500Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "e9",
                "c080",
                "c1bf",
                "c2",
                "c220",
                "e08080",
                "e09fbf",
                "eda080",
                "edbfbf",
                "e282",
                "f0808080",
                "f08fbfbf",
                "f4908080",
                "f5808080",
                "f09f98",
                "ff"
            })
    void bytes_that_are_not_utf8_are_refused(String hex) {
        String entry = "{\"a\":\"~\"," + AT + "}";
        byte[] wrong = HexFormat.of()
                .parseHex(HexFormat.of().formatHex(entry.getBytes(UTF_8)).replace("7e", hex));
        assertThatThrownBy(() -> CanonicalJson.head(wrong))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff})
    void every_character_of_unicode_is_accepted(int codePoint) {
        assertThatCode(() -> head("{\"a\":\"" + Character.toString(codePoint) + "\"," + AT + "}"))
                .doesNotThrowAnyException();
    }

    @Test
    void an_entry_is_at_most_64_levels_deep() {
        assertThatCode(() -> head("{\"a\":" + "[".repeat(63) + "]".repeat(63) + "," + AT + "}"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> head("{\"a\":" + "[".repeat(64) + "]".repeat(64) + "," + AT + "}"))
                .hasMessageContaining("64 levels");
    }

    private static EntryHead head(String entry) throws Unreadable {
        return CanonicalJson.head(entry.getBytes(UTF_8));
    }
}
