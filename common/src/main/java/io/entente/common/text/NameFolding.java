package io.entente.common.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keys under which names are found however they are typed: without case, accents, hyphens and apostrophes.
 *
 * <p>Keys are for comparing only. They lose what tells some names apart ({@code Hòa} and {@code Hóa}), so they are never
 * shown and never identify anything.
 */
public final class NameFolding {

    private static final Pattern COMBINING_MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern JOINERS =
            Pattern.compile("[\\p{Pd}'`\\u00B4\\u02B9-\\u02BC\\u2018\\u2019\\u201B\\u2032\\u2212]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private NameFolding() {}

    /**
     * Words in lower case, one space apart, without marks: {@code Hà Nội} gives {@code ha noi}, {@code Île-de-France} gives
     * {@code ile de france}. Folding a folded text changes nothing. Empty when nothing but spaces, marks and joiners is there.
     */
    public static String fold(String text) {
        String bare = COMBINING_MARKS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("");
        String spaced = JOINERS.matcher(letters(bare.toLowerCase(Locale.ROOT))).replaceAll(" ");
        return SPACES.matcher(spaced).replaceAll(" ").strip();
    }

    /** The same without spaces, so that {@code Hanoi} is {@code Hà Nội}. */
    public static String foldWithoutSpaces(String text) {
        return fold(text).replace(" ", "");
    }

    // These letters have no decomposition in Unicode.
    private static String letters(String lowerCase) {
        return lowerCase
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
    }
}
