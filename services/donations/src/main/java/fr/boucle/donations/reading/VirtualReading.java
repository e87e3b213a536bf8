package fr.boucle.donations.reading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what is no machine but a program pretending to be one, whatever column says so. */
final class VirtualReading {
    private static final int MAX_TEXT = 160;
    private static final String KVM = "kvm";
    private static final Set<String> OF_KVM = Set.of("red hat", "redhat", "qemu", KVM);

    private VirtualReading() {}

    static boolean isVirtual(Cells cells) {
        return Stream.of(Field.KIND, Field.MANUFACTURER, Field.MODEL, Field.MODEL_NUMBER, Field.SERIAL)
                        .flatMap(field -> cells.text(field).stream())
                        .map(text -> Texts.cut(text, MAX_TEXT))
                        .anyMatch(Vocabulary::isVirtual)
                || isKvm(cells);
    }

    /** A model "KVM" is Linux's virtual machine, unless somebody makes switches for keyboards and screens by that name. */
    private static boolean isKvm(Cells cells) {
        Optional<String> maker = cells.text(Field.MANUFACTURER)
                .filter(text -> !cells.reading().words().isPlaceholder(text))
                .map(Makers::bare);
        boolean isSwitch = cells.text(Field.KIND).map(Words::plain).stream()
                .anyMatch(kind -> kind.contains("switch") || kind.contains("commutateur") || kind.contains(KVM));
        return cells.text(Field.MODEL).map(Words::plain).filter(KVM::equals).isPresent()
                && (maker.isPresent() ? OF_KVM.contains(maker.get()) : !isSwitch);
    }
}
