package fr.boucle.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every call by which a page asks a service, as its source has it. */
final class PageCalls {
    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("get", "GET"),
            Map.entry("list", "GET"),
            Map.entry("page", "GET"),
            Map.entry("find", "GET"),
            Map.entry("tagged", "GET"),
            Map.entry("bytes", "GET"),
            Map.entry("bytesAs", "GET"),
            Map.entry("text", "GET"),
            Map.entry("stream", "GET"),
            Map.entry("put", "PUT"),
            Map.entry("putAside", "PUT"),
            Map.entry("delete", "DELETE"),
            Map.entry("post", "POST"),
            Map.entry("postVersion", "POST"),
            Map.entry("send", "POST"),
            Map.entry("sendAside", "POST"),
            Map.entry("sendFor", "POST"));
    /** How a list is told of a parameter, and which argument names it for the service. */
    private static final Map<String, Integer> FILTERS = Map.of("filter", 1, "words", 1, "always", 0);

    /** Who is asked where a page asks several alike: all, but where that is said here. */
    private static final Map<String, Set<String>> SEVERAL =
            Map.of("home.service()", Set.of("donations", "repairs", "waste-register"));

    /** Asks for what it is told: each {@code Listed} is read as a call. */
    private static final String PASSES_ON = "WholeLists";

    private static final Set<String> WITHOUT_BODY = Set.of("sendAside", "sendFor", "putAside", "delete");

    private PageCalls() {}

    /**
     * One call.
     *
     * @param at the file
     * @param method of HTTP
     * @param services whom it may ask
     * @param paths the paths it may ask for, below the service's, with {@value Texts#OPEN} for what only a request knows
     * @param members what the JSON it sends may hold at its top; empty when it sends none or nobody can read it
     * @param type the record that reads the answer, or nothing
     * @param many whether the answer is a list of them
     */
    record Call(
            String at,
            String method,
            Set<String> services,
            Set<String> paths,
            Set<String> members,
            @Nullable String type,
            boolean many) {}

    static List<Call> of(List<? extends CompilationUnitTree> units) {
        Origins origins = new Origins(units);
        Texts texts = new Texts(origins);
        Members members = new Members(origins, texts);
        List<Call> calls = new ArrayList<>();
        origins.methods()
                .forEach(place -> new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
                        if (!place.type().getSimpleName().contentEquals(PASSES_ON)
                                && Origins.receiver(tree).equals("calls")
                                && METHODS.containsKey(Origins.name(tree))
                                && tree.getArguments().size() > 2) {
                            calls.add(call(tree, place, origins, texts, members));
                        }
                        return super.visitMethodInvocation(tree, unused);
                    }

                    @Override
                    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
                        if (tree.getIdentifier().toString().startsWith("Listed")) {
                            calls.add(listed(tree, place, texts));
                        }
                        return super.visitNewClass(tree, unused);
                    }
                }.scan(place.method(), null));
        return calls;
    }

    private static Call call(
            MethodInvocationTree tree, Origins.Place place, Origins origins, Texts texts, Members members) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        String name = Origins.name(tree);
        String method = METHODS.getOrDefault(name, "GET");
        boolean asks = method.equals("GET") && !(name.equals("bytes") && arguments.size() == 4);
        Tree last = arguments.getLast();
        String type = last.toString().endsWith(".class") ? last.toString().replaceFirst("\\.class$", "") : null;
        boolean sendsJson = !asks && !WITHOUT_BODY.contains(name) && arguments.size() > 3 && !isFile(arguments);
        return new Call(
                Checkout.name(java.nio.file.Path.of(place.unit().getSourceFile().toUri())),
                asks ? "GET" : name.equals("bytes") ? "POST" : method,
                services(arguments.get(1).toString()),
                filtered(texts.of(arguments.get(2), place), arguments.get(2), place, origins, texts),
                sendsJson ? members.of(arguments.get(3), place) : Set.of(),
                type == null ? null : qualified(type.replace("[]", ""), place),
                name.equals("list") || name.equals("page") || type != null && type.endsWith("[]"));
    }

    /** The path itself, where a list adds what narrows and orders it. */
    private static ExpressionTree whole(ExpressionTree asked) {
        return asked instanceof MethodInvocationTree list && Origins.name(list).equals("whole")
                ? list.getArguments().getFirst()
                : asked;
    }

    private static Call listed(NewClassTree tree, Origins.Place place, Texts texts) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        return new Call(
                Checkout.name(java.nio.file.Path.of(place.unit().getSourceFile().toUri())),
                "GET",
                services(arguments.getFirst().toString()),
                texts.of(whole(arguments.get(1)), place),
                Set.of(),
                qualified(arguments.getLast().toString().replaceFirst("\\.class$", ""), place),
                true);
    }

    /** A list of the pages asks by its filters and orders too: {@code list.query(path)}. */
    private static Set<String> filtered(
            Set<String> paths, ExpressionTree asked, Origins.Place place, Origins origins, Texts texts) {
        if (!(asked instanceof MethodInvocationTree query)
                || !Origins.name(query).equals("query")
                || place.method() == null) {
            return paths;
        }
        VariableTree list = Origins.local(Origins.receiver(query), place.method());
        Set<String> names = new LinkedHashSet<>();
        TreeScanner<@Nullable Void, @Nullable Void> filters = new TreeScanner<>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
                int at = FILTERS.getOrDefault(Origins.name(call), -1);
                if (at >= 0 && at < call.getArguments().size()) {
                    texts.of(call.getArguments().get(at), place).stream()
                            .filter(name -> !name.equals(Texts.OPEN))
                            .forEach(name -> names.add(name + "="));
                }
                if (Origins.name(call).equals("orders")) {
                    call.getArguments().stream()
                            .flatMap(order -> texts.of(order, place).stream())
                            .forEach(order -> names.add("sort=" + order));
                }
                origins.called(call, place).stream()
                        .filter(method -> !method.type().getSimpleName().contentEquals("Listing"))
                        .forEach(method -> scan(method.method(), null));
                return super.visitMethodInvocation(call, unused);
            }
        };
        filters.scan(list, null);
        return paths.stream()
                .map(path -> path + names.stream().map(name -> "&" + name).collect(Collectors.joining()))
                .collect(Collectors.toSet());
    }

    private static boolean isFile(List<? extends ExpressionTree> arguments) {
        return arguments.size() > 4 && arguments.get(4).toString().startsWith("upload.");
    }

    private static Set<String> services(String expression) {
        return expression.startsWith("Service.")
                ? Set.of(expression
                        .substring("Service.".length())
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-'))
                : SEVERAL.getOrDefault(expression, Set.copyOf(Checkout.contexts()));
    }

    /** The name by which the class can be loaded. */
    private static String qualified(String type, Origins.Place place) {
        String outer = type.contains(".") ? type.substring(0, type.indexOf('.')) : type;
        String imported = place.unit().getImports().stream()
                .map(one -> one.getQualifiedIdentifier().toString())
                .filter(one -> one.endsWith("." + outer))
                .findFirst()
                .orElse(place.unit().getPackageName() + "." + outer);
        boolean inside = place.type().getMembers().stream()
                .anyMatch(member -> member instanceof com.sun.source.tree.ClassTree inner
                        && inner.getSimpleName().contentEquals(outer));
        String whole =
                inside ? place.unit().getPackageName() + "." + place.type().getSimpleName() + "." + outer : imported;
        String rest = type.contains(".") ? type.substring(type.indexOf('.')).replace('.', '$') : "";
        return inside ? whole.substring(0, whole.lastIndexOf('.')) + "$" + outer + rest : imported + rest;
    }
}
