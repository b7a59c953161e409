package io.entente.query.http;

/** A list that can also be had summed up: {@code path?by=word} is {@code path/by-word}, a list of other items. */
public interface GroupedList {

    /** Of the list of single items, with its slash at the beginning. */
    String path();

    /** What the parameter {@code by} says. */
    String word();
}
