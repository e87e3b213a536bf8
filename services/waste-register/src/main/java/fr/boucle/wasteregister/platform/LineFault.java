package fr.boucle.wasteregister.platform;

/** Why a line is refused: the field's key and what would pass, in the words of the file's readers. */
public record LineFault(String key, String message) {}
