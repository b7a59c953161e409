package io.entente.query.readmodel.funding;

import io.entente.common.event.LangMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes elements that close themselves, and texts in several languages as IATI wants them. */
final class XmlElements {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String UNDETERMINED = "und";

    private final XMLStreamWriter out;
    private final String language;

    /** @param language of texts that do not say theirs */
    XmlElements(XMLStreamWriter out, String language) {
        this.out = out;
        this.language = language;
    }

    void document(String root, Content content) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        element(root, content);
        out.writeEndDocument();
        out.flush();
    }

    void element(String name, Content content) throws XMLStreamException {
        out.writeStartElement(name);
        content.write();
        out.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        element(name, () -> content(text));
    }

    /** @param attributes names and values in turn */
    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, value);
    }

    void language(String tag) throws XMLStreamException {
        out.writeAttribute("xml", XML, "lang", tag);
    }

    void content(String text) throws XMLStreamException {
        out.writeCharacters(legal(text));
    }

    /** Nothing for null. */
    void narrative(@Nullable String text) throws XMLStreamException {
        if (text != null) {
            element("narrative", () -> content(text));
        }
    }

    /** One text per language; the usual language is not repeated. */
    void narratives(LangMap texts) throws XMLStreamException {
        for (Map.Entry<String, String> text : texts.texts().entrySet()) {
            element("narrative", () -> {
                if (!text.getKey().equals(language) && !text.getKey().equals(UNDETERMINED)) {
                    language(text.getKey());
                }
                content(text.getValue());
            });
        }
    }

    /** XML 1.0 cannot hold control characters, not even escaped. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' ? c < 0xFFFE || c > 0xFFFF : c == '\t' || c == '\n' || c == '\r')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What stands inside an element. */
    interface Content {

        void write() throws XMLStreamException;
    }
}
