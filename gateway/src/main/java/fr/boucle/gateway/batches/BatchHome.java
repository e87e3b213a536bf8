package fr.boucle.gateway.batches;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.session.Member;
import fr.boucle.web.Role;
import java.util.List;
import java.util.stream.Stream;

/** Whose things an act on many is done to, and so which service does it and whose day it belongs to. */
public enum BatchHome {
    DEVICES("appareils", "Vos appareils", "/appareils", Role.AGENT, Service.DONATIONS),
    WORKSHOP("atelier", "Atelier", "/atelier", Role.TECHNICIAN, Service.REPAIRS),
    WASTE("dechets", "Déchets", "/dechets/elements?trier=true", Role.KEEPER, Service.WASTE_REGISTER);

    private final String slug;
    private final String title;
    private final String place;
    private final String role;
    private final Service service;

    BatchHome(String slug, String title, String place, String role, Service service) {
        this.slug = slug;
        this.title = title;
        this.place = place;
        this.role = role;
        this.service = service;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** Where the things are listed. */
    public String place() {
        return place;
    }

    Service service() {
        return service;
    }

    /** Where a member's own acts of this part are listed. */
    public String list() {
        return "/operations/" + slug;
    }

    static List<BatchHome> of(Member member) {
        return Stream.of(values()).filter(home -> member.is(home.role)).toList();
    }

    /** The part of this name, for who belongs to it. */
    static BatchHome named(String slug, Member member) {
        return of(member).stream()
                .filter(home -> home.slug.equals(slug))
                .findFirst()
                .orElseThrow(Refused::absent);
    }
}
