package fr.boucle.persistence;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The order of codes that is known outside the database, such as that of the names they stand for. */
public final class CodeOrder {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+");

    private CodeOrder() {}

    /**
     * The place of a code as a number, for a column of a {@link Listing}.
     *
     * @param sql a code that is never null
     * @param inOrder the codes, letters and digits only; any other comes before them
     */
    public static String of(String sql, List<String> inOrder) {
        if (!inOrder.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw new IllegalArgumentException("codes are letters and digits");
        }
        String all = inOrder.stream().map(code -> ", '" + code + "'").collect(Collectors.joining());
        return inOrder.isEmpty() ? "0" : "FIELD(" + sql + all + ")";
    }
}
