package fr.boucle.wasteregister.lot;

/** Why dangerous waste leaves without the number of a consignment note (bordereau, R541-45). */
public enum NoteExemption {
    /** The note follows: the lot is called for until its number is told. */
    NOTE_TO_COME,
    /** Handed to the collection of an approved eco-organisation, which keeps the removal slip. */
    ECO_ORGANISME_COLLECTION,
    /** Taken back one for one by who sells the new one. */
    ONE_FOR_ONE_TAKE_BACK
}
