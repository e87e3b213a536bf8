package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that nobody asks holds for nobody. */
class PoliciesTest {
    @Test
    void every_policy_that_has_a_name_is_among_all_that_are_asked() {
        List<JavaField> named = Classes.ALL.stream()
                .filter(Classes::isInService)
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().getSimpleName().endsWith("Policy"))
                .toList();
        assertThat(named).hasSizeGreaterThan(25);
        assertThat(named.stream().filter(field -> !isAsked(field)).map(JavaField::getFullName))
                .as("policies that are not in the ALL of their type")
                .isEmpty();
    }

    /** A constant that is read where the constants are made is in the list of all, which is the last of them. */
    private static boolean isAsked(JavaField policy) {
        return policy.getOwner().tryGetField("ALL").isPresent()
                && policy.getAccessesToSelf().stream()
                        .filter(access -> access.getAccessType() == AccessType.GET)
                        .filter(access -> !access.isDeclaredInLambda())
                        .map(JavaAccess::getOrigin)
                        .anyMatch(origin ->
                                origin.getFullName().equals(policy.getOwner().getName() + ".<clinit>()"));
    }
}
