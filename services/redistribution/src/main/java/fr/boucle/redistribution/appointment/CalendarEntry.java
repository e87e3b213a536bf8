package fr.boucle.redistribution.appointment;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.values.DayWords;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;

/** An appointment for a calendar and for a reminder: place, time and reference, nothing personal. */
final class CalendarEntry {
    private static final String TITLE = "Remise de votre appareil";

    private CalendarEntry() {}

    static String of(Reservations.Found reservation, Slot slot) {
        VEvent event = new VEvent();
        event.setUid(reservation.id() + "@boucle");
        event.setDateTimeStamp(Date.from(reservation.since()));
        event.setDateStart(Date.from(slot.startsAt()));
        event.setDateEnd(Date.from(slot.endsAt()));
        event.setSummary(TITLE);
        event.setLocation(slot.place());
        event.setDescription(
                "Demande " + reservation.terms().request().reference() + ". Apportez votre code de suivi.");
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Boucle//redistribution//FR");
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    static String reminder(Reservations.Found reservation, Slot slot, ZoneId zone) {
        DateTimeFormatter day = DayWords.around("EEEE ", " MMMM uuuu 'de' HH'h'mm", Locale.FRENCH);
        DateTimeFormatter hour = DateTimeFormatter.ofPattern("HH'h'mm", Locale.FRENCH);
        return "Rappel : votre appareil vous attend le "
                + day.format(slot.startsAt().atZone(zone)) + " à "
                + hour.format(slot.endsAt().atZone(zone)) + ".\nLieu : " + slot.place() + ".\nDemande "
                + reservation.terms().request().reference()
                + " : apportez votre code de suivi, il remplace votre signature.\n"
                + "Vous ne pouvez pas venir ? Prévenez votre structure, l'appareil reste réservé jusqu'au "
                + DayWords.around("", " MMMM", Locale.FRENCH)
                        .format(reservation.terms().expiresAt().atZone(zone))
                + ".\n";
    }
}
