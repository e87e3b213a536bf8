package fr.boucle.faults;

/** What people do here. */
enum Deed {
    /** An association takes a device that a private person brings. */
    DROP_OFF,
    /** A mediator opens a household's request. */
    REQUEST,
    /** A keeper writes an incoming line of the register. */
    LINE,
    /** An association claims the devices of a lot that another wants too. */
    CLAIM,
    /** The donor accepts a claim. */
    ACCEPTANCE,
    /** The workshop receives a device. */
    RECEPTION
}
