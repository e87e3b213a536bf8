package fr.boucle.journeys;

import java.util.ArrayList;
import java.util.List;

/** A house's lots, each as far as its stage says; what was handed over is on its way to a workshop. */
final class Gifts {
    private static final int LOT = 42;
    private static final List<String> TITLES = List.of(
            "Postes remplacés cette année",
            "Matériel du service technique",
            "Portables et écrans des services",
            "Réforme du premier trimestre",
            "Salle informatique renouvelée",
            "Postes de la médiathèque",
            "Fin de location, rachetés",
            "Équipements des agents partis");
    private static final List<String> PLACES =
            List.of("Magasin général", "Centre technique municipal", "Accueil du siège", "Salle serveur, sous-sol");
    private static final List<String> CONDITIONS = List.of(
            "Sur rendez-vous, en semaine de 9 h à 16 h",
            "Quai de plain-pied, transpalette sur place",
            "Second étage avec ascenseur, prévoir deux personnes");

    private final List<House> workshops;
    private final Estate estate;
    private final Dice dice;
    private int turn;

    Gifts(Estate estate, List<House> workshops) {
        this.estate = estate;
        this.workshops = workshops;
        this.dice = Dice.of("gifts of " + estate.house().key());
    }

    static int lotsOf(House house) {
        return Math.max(1, house.retires() / LOT);
    }

    List<Delivery> give(List<LotStage> stages) {
        List<Delivery> deliveries = new ArrayList<>();
        for (LotStage stage : stages) {
            List<Piece> pieces = estate.take(dice.between(LOT / 2, LOT));
            if (!pieces.isEmpty()) {
                bring(lot(estate.house(), stage, pieces), stage, estate.house(), pieces, deliveries);
            }
        }
        return deliveries;
    }

    private Lot lot(House house, LotStage stage, List<Piece> pieces) {
        turn++;
        return new Lot(
                dice.id("lot " + turn),
                dice.one(TITLES) + " – " + house.name(),
                Estate.ids(pieces),
                house.commune(),
                dice.one(PLACES) + ", " + house.city(),
                dice.one(CONDITIONS),
                dice.between(6, 60),
                stage == LotStage.FOR_PUBLIC_BODIES_FIRST ? dice.between(8, 20) : 0);
    }

    private void bring(Lot lot, LotStage stage, House house, List<Piece> pieces, List<Delivery> deliveries) {
        Api agent = house.as("agent");
        if (stage == LotStage.DRAFT) {
            String _ = lot.draft(agent);
            return;
        }
        lot.publish(agent);
        if (stage == LotStage.CLOSED) {
            lot.close(agent);
        }
        if (stage.isClaimed()) {
            House workshop = dice.one(workshops);
            List<Piece> wanted = pieces.subList(0, Math.max(1, pieces.size() * dice.between(60, 100) / 100));
            deal(lot, stage, house, workshop, wanted);
            if (stage == LotStage.HANDED_OVER) {
                deliveries.add(new Delivery(workshop, wanted));
            }
        }
    }

    private void deal(Lot lot, LotStage stage, House house, House workshop, List<Piece> wanted) {
        Deal deal = new Deal(house.as("agent"), workshop.as("technician"), dice.id("claim " + turn));
        deal.claim(lot.id(), Estate.ids(wanted), "NONE", "Équiper des foyers sans ordinateur");
        switch (stage) {
            case REFUSED -> deal.refuse("OTHER_TAKER", "Une autre association est plus proche du dépôt.");
            case WITHDRAWN -> deal.withdraw();
            default -> {
                if (stage.isAtLeast(LotStage.TO_SIGN)) {
                    deal.accept();
                }
                if (stage.isAtLeast(LotStage.SIGNED_BY_DONOR)) {
                    deal.donorSigns();
                }
                if (stage.isAtLeast(LotStage.SIGNED)) {
                    deal.takerSigns();
                }
                if (stage == LotStage.HANDED_OVER) {
                    deal.handOver();
                }
            }
        }
    }
}
