package io.entente.common.date;

/**
 * Two things that a recorded date says and that cannot both be true, or a part of it that cannot be read.
 *
 * @param field the JSON property to mend, such as {@code earliest}
 * @param code stable, kebab-case, for machines
 * @param detail what to mend, for people
 */
public record DateContradiction(String field, String code, String detail) {}
