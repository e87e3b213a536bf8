package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The eight leaves and nine roots that every implementation of RFC 6962 reproduces. */
class ReferenceTreeTest {
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_reference_tree_is_reproduced() {
        assertThat(rootsOf(LEAVES)).isEqualTo(ROOTS);
    }

    @Test
    void the_reference_file_says_the_same_where_it_is_at_hand() throws IOException {
        Path file = Path.of(System.getProperty("boucle.samples", "none"), "merkle", "rfc6962-reference-tree.json");
        if (!Files.exists(file)) {
            System.out.println("skipped: no sample file " + file.getFileName() + " under -Dboucle.samples");
            return;
        }
        String json = Files.readString(file, UTF_8);
        assertThat(rootsOf(strings(json, "leafInputsHex"))).isEqualTo(strings(json, "rootHashBySizeHex"));
        assertThat(strings(json, "rootHashBySizeHex")).isEqualTo(ROOTS);
    }

    private static List<String> rootsOf(List<String> leaves) {
        List<String> roots = new ArrayList<>();
        CompactRange range = new CompactRange();
        roots.add(HexFormat.of().formatHex(range.root().bytes()));
        for (String leaf : leaves) {
            range.append(MerkleTree.leafHash(HexFormat.of().parseHex(leaf)));
            roots.add(HexFormat.of().formatHex(range.root().bytes()));
        }
        return roots;
    }

    private static List<String> strings(String json, String name) {
        String array = json.substring(json.indexOf('[', json.indexOf('"' + name + '"')));
        return Pattern.compile("\"([0-9a-f]*)\"")
                .matcher(array.substring(0, array.indexOf(']')))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
