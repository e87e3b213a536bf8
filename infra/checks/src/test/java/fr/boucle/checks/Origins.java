package fr.boucle.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Where the values in some sources come from: who calls a method with what, what a record is made of, which variable is meant. */
final class Origins {
    private final List<? extends CompilationUnitTree> units;

    private final Map<String, List<String>> records = new HashMap<>();

    Origins(List<? extends CompilationUnitTree> units) {
        this.units = units;
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
                if (type.getKind() == Tree.Kind.RECORD) {
                    records.put(type.getSimpleName().toString(), components(type));
                }
                return super.visitClass(type, unused);
            }
        }.scan(units, null);
    }

    private static List<String> components(ClassTree type) {
        return type.getMembers().stream()
                .filter(member -> member instanceof VariableTree field
                        && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(member -> ((VariableTree) member).getName().toString())
                .toList();
    }

    /** Where an expression stands: its unit, its class, its method, and what the method was given, if one call is followed. */
    record Place(
            CompilationUnitTree unit,
            ClassTree type,
            @Nullable MethodTree method,
            Map<String, Set<String>> given) {
        Place(CompilationUnitTree unit, ClassTree type, @Nullable MethodTree method) {
            this(unit, type, method, Map.of());
        }

        /** The same method as one call enters it, with what it is given there. */
        Place with(Map<String, Set<String>> given) {
            return new Place(unit, type, method, given);
        }
    }

    /** The methods that a call may mean: those of that name, owner and number of parameters. */
    List<Place> called(MethodInvocationTree call, Place place) {
        return methods(name(call), call.getArguments().size(), owner(call, place));
    }

    /** What a method is given as this parameter, wherever the sources call it. */
    Map<ExpressionTree, Place> arguments(String parameter, Place place) {
        MethodTree method = place.method();
        Map<ExpressionTree, Place> found = new LinkedHashMap<>();
        int index = method == null
                ? -1
                : method.getParameters().stream()
                        .map(one -> one.getName().toString())
                        .toList()
                        .indexOf(parameter);
        if (index < 0) {
            return found;
        }
        methods()
                .filter(caller -> caller.method() != method)
                .forEach(caller -> new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
                        if (calls(call, method)
                                && owner(call, caller)
                                        .equals(place.type().getSimpleName().toString())) {
                            found.put(call.getArguments().get(index), caller);
                        }
                        return super.visitMethodInvocation(call, unused);
                    }
                }.scan(caller.method(), null));
        return found;
    }

    private static boolean calls(MethodInvocationTree call, @Nullable MethodTree method) {
        return method != null
                && name(call).contentEquals(method.getName())
                && call.getArguments().size() == method.getParameters().size();
    }

    Stream<Place> methods() {
        List<Place> all = new ArrayList<>();
        for (CompilationUnitTree unit : units) {
            unit.getTypeDecls().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(ClassTree.class::cast)
                    .forEach(type -> collect(unit, type, all));
        }
        return all.stream();
    }

    private static void collect(CompilationUnitTree unit, ClassTree type, List<Place> all) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                all.add(new Place(unit, type, method));
            } else if (member instanceof ClassTree inner) {
                collect(unit, inner, all);
            }
        }
    }

    private List<Place> methods(String name, int parameters, String owner) {
        return methods()
                .filter(place -> place.type().getSimpleName().contentEquals(owner))
                .filter(place -> place.method() != null
                        && place.method().getName().contentEquals(name)
                        && place.method().getParameters().size() == parameters)
                .toList();
    }

    /** The class whose method is called, by its name: the receiver's, or this one. */
    static String owner(MethodInvocationTree call, Place place) {
        String receiver = receiver(call);
        if (receiver.isEmpty()) {
            return place.type().getSimpleName().toString();
        }
        return Character.isUpperCase(receiver.charAt(0)) ? receiver : declared(receiver, place);
    }

    /** The type of a variable, as its declaration has it. */
    private static String declared(String name, Place place) {
        Stream<VariableTree> fields = place.type().getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast);
        return fields.filter(field -> field.getName().contentEquals(name))
                .map(field -> String.valueOf(field.getType()))
                .findFirst()
                .orElseGet(() -> inMethod(name, place.method()));
    }

    private static String inMethod(String name, @Nullable MethodTree method) {
        if (method == null) {
            return "";
        }
        VariableTree local = local(name, method);
        return Stream.concat(Stream.ofNullable(local), method.getParameters().stream())
                .filter(variable -> variable.getName().contentEquals(name))
                .map(variable -> String.valueOf(variable.getType()))
                .findFirst()
                .orElse("");
    }

    static @Nullable VariableTree local(String name, MethodTree method) {
        List<VariableTree> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
                if (variable.getName().contentEquals(name)
                        && !method.getParameters().contains(variable)) {
                    found.add(variable);
                }
                return super.visitVariable(variable, unused);
            }
        }.scan(method.getBody(), null);
        return found.isEmpty() ? null : found.getFirst();
    }

    static String name(MethodInvocationTree call) {
        return switch (call.getMethodSelect()) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case IdentifierTree name -> name.getName().toString();
            case ExpressionTree _ -> "";
        };
    }

    static String receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select ? String.valueOf(select.getExpression()) : "";
    }

    /** What a record's component is made of, wherever the sources make such a record. */
    Map<ExpressionTree, Place> components(MethodInvocationTree call, Place place) {
        Map<ExpressionTree, Place> found = new LinkedHashMap<>();
        String type = owner(call, place).replaceFirst(".*\\.", "");
        int index = call.getArguments().isEmpty() ? component(type, name(call)) : -1;
        if (index < 0) {
            return found;
        }
        methods()
                .forEach(maker -> new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void unused) {
                        if (made.getIdentifier()
                                .toString()
                                .replaceFirst(".*\\.", "")
                                .equals(type)) {
                            found.put(made.getArguments().get(index), maker);
                        }
                        return super.visitNewClass(made, unused);
                    }
                }.scan(maker.method(), null));
        return found;
    }

    private int component(String type, String name) {
        return records.getOrDefault(type, List.of()).indexOf(name);
    }
}
