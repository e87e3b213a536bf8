package fr.boucle.wasteregister;

/** Why a line is refused: the field's key and what would pass, in the words of the file's readers. */
record LineFault(String key, String message) {}
