package io.entente.query.readmodel.publication;

import java.util.regex.Pattern;

/** Text that XML 1.0 can hold. Some characters it cannot, not even escaped. */
final class XmlText {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    static String of(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }
}
