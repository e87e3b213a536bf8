package fr.boucle.donations.convention;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.convention.ConventionEvent.ConventionCancelled;
import fr.boucle.donations.convention.ConventionEvent.ConventionFulfilled;
import fr.boucle.donations.convention.ConventionEvent.ConventionSigned;
import fr.boucle.donations.convention.ConventionEvent.SideSigned;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The convention of cession of one accepted claim: its text is frozen when drawn up, and both sides sign that text. */
sealed interface Convention {
    ConventionTerms terms();

    /** What its state is called. */
    ConventionState state();

    /** At most one side has signed. */
    record ToSign(ConventionTerms terms, List<Signature> signatures) implements Convention {
        /** One side signs the text it has read; the second signature makes the convention. */
        List<ConventionEvent> sign(Side side, UUID member, String textRead, Instant at) {
            if (!textRead.equals(terms.textSha256())) {
                throw new Refusal(
                        DonationRefusal.TEXT_CHANGED,
                        "Read the text again and send its textSha256 as shown beside it.");
            }
            if (signatures.stream().anyMatch(signature -> signature.side() == side)) {
                return List.of();
            }
            List<ConventionEvent> events = new ArrayList<>();
            events.add(new SideSigned(side, member, at));
            if (!signatures.isEmpty()) {
                events.add(new ConventionSigned(
                        terms.id(),
                        terms.claimId(),
                        terms.donor(),
                        terms.taker(),
                        terms.deviceCount(),
                        terms.textSha256(),
                        at));
            }
            return events;
        }

        ConventionCancelled cancel(Instant at) {
            return new ConventionCancelled(at);
        }

        @Override
        public ConventionState state() {
            return ConventionState.TO_SIGN;
        }
    }

    record Signed(ConventionTerms terms, List<Signature> signatures) implements Convention {
        ConventionFulfilled fulfil(Instant at) {
            return new ConventionFulfilled(at);
        }

        @Override
        public ConventionState state() {
            return ConventionState.SIGNED;
        }
    }

    record HandedOver(ConventionTerms terms, List<Signature> signatures, Instant at) implements Convention {
        @Override
        public ConventionState state() {
            return ConventionState.HANDED_OVER;
        }
    }

    /** Its claim was withdrawn before both had signed. */
    record Cancelled(ConventionTerms terms, List<Signature> signatures, Instant at) implements Convention {
        Refusal refusal() {
            return new Refusal(DonationRefusal.CONVENTION_CANCELLED, "Its claim was withdrawn; claim again.");
        }

        @Override
        public ConventionState state() {
            return ConventionState.CANCELLED;
        }
    }

    /** For anybody but its donor there is none. */
    default void mustBeGivenBy(UUID organisation) {
        if (!terms().donor().equals(organisation)) {
            throw none();
        }
    }

    /** Which side an organisation of it is. */
    default Side sideOf(UUID organisation) {
        return terms().donor().equals(organisation) ? Side.DONOR : Side.TAKER;
    }

    static Refusal none() {
        return new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no convention with this id.");
    }

    List<Signature> signatures();

    default Convention on(ConventionEvent event) {
        return switch (this) {
            case ToSign open ->
                switch (event) {
                    case SideSigned e -> new ToSign(open.terms(), with(open.signatures(), e));
                    case ConventionSigned _
                    when open.signatures().size() == Side.values().length ->
                        new Signed(open.terms(), open.signatures());
                    case ConventionCancelled e -> new Cancelled(open.terms(), open.signatures(), e.at());
                    case ConventionSigned _, ConventionFulfilled _ -> throw impossible(event);
                };
            case Signed signed ->
                switch (event) {
                    case ConventionFulfilled e -> new HandedOver(signed.terms(), signed.signatures(), e.at());
                    case SideSigned _, ConventionSigned _, ConventionCancelled _ -> throw impossible(event);
                };
            case HandedOver _, Cancelled _ -> throw impossible(event);
        };
    }

    private static List<Signature> with(List<Signature> signatures, SideSigned event) {
        List<Signature> all = new ArrayList<>(signatures);
        all.add(new Signature(event.side(), event.member(), event.signedAt()));
        return List.copyOf(all);
    }

    private IllegalStateException impossible(ConventionEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " knows no " + event.getClass().getSimpleName());
    }
}
