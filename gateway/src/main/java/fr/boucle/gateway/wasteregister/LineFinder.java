package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.search.Finder;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.values.DeviceCode;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds a line of the register by its number, lots of waste by their words, and a device in them by its code. */
@Singleton
class LineFinder implements Finder {
    private static final Pattern NUMBER = Pattern.compile("^(?:lot )?n\\s?°\\s?", Pattern.CASE_INSENSITIVE);

    private final ServiceCalls calls;

    LineFinder(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean serves(Member member) {
        return member.is(Role.KEEPER) || member.is(Role.AUDITOR);
    }

    @Override
    public List<Later<List<Hit>>> find(Visitor visitor, String text) {
        String number = Visitor.encoded(text.toUpperCase(Locale.ROOT));
        String asked = Visitor.encoded(text);
        return List.of(
                calls.later(() -> lots(
                        visitor, "named=" + Visitor.encoded(NUMBER.matcher(text).replaceFirst("")), true)),
                calls.later(() -> lots(visitor, "q=" + asked, false)),
                calls.later(() -> items(visitor, text)),
                calls.later(
                        () -> calls
                                .list(visitor, Service.WASTE_REGISTER, "/lines?limit=25&publicId=" + number, Line.class)
                                .stream()
                                .map(line -> new Hit("LINE", line.printed(), "/registre/lignes/" + line.lineId(), true)
                                        .telling(line.organisationName()))
                                .toList()));
    }

    /** What became of the device that bears this code, piece by piece. */
    private List<Hit> items(Visitor visitor, String text) {
        return DeviceCode.parse(text).stream()
                .flatMap(
                        code -> calls
                                .list(
                                        visitor,
                                        Service.WASTE_REGISTER,
                                        "/items?limit=25&q=" + code.value(),
                                        Lot.Item.class)
                                .stream())
                .map(item -> new Hit("WASTE_ITEM", String.valueOf(item.deviceCode()), "/dechets/" + item.lotId(), true)
                        .telling(item.wasteCode()))
                .toList();
    }

    private List<Hit> lots(Visitor visitor, String asked, boolean coded) {
        return calls.list(visitor, Service.WASTE_REGISTER, "/lots?limit=25&" + asked, Lot.class).stream()
                .map(lot -> new Hit("WASTE_LOT", lot.name(), "/dechets/" + lot.lotId(), coded)
                        .telling(lot.organisationName()))
                .toList();
    }
}
