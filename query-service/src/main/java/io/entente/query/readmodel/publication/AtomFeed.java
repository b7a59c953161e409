package io.entente.query.readmodel.publication;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** News as RFC 4287 wants them. */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final Addresses addresses;
    private final String publisher;
    private final LabelLanguage language;

    AtomFeed(PublicationConfig config, LabelLanguage language) {
        this.addresses = new Addresses(config.baseUrl());
        this.publisher = config.publisher();
        this.language = language;
    }

    /**
     * @param path of the feed itself
     * @param news the last recorded first
     */
    String text(String path, String title, List<PublishedEventEntity> news) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", addresses.of(path));
            element(xml, "title", title);
            element(xml, "updated", updated(news));
            link(xml, "self", addresses.of(path));
            author(xml);
            for (PublishedEventEntity event : news) {
                entry(xml, event);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a feed could not be written to memory", impossible);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, PublishedEventEntity event) throws XMLStreamException {
        String address = addresses.event(event.source, event.eventId);
        String when = event.occurred.shown(language).label();
        xml.writeStartElement("entry");
        element(xml, "id", address);
        element(xml, "title", title(event));
        element(xml, "updated", event.recordedAt.toString());
        link(xml, "alternate", address);
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", event.type);
        element(xml, "summary", when);
        xml.writeEndElement();
    }

    private void author(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", publisher);
        xml.writeEndElement();
    }

    private String title(PublishedEventEntity event) {
        @Nullable LangMap wording = event.wording;
        return wording == null
                ? event.type
                : wording.in(language.tag())
                        .or(() -> wording.in("en"))
                        .orElseGet(() -> wording.texts().values().iterator().next());
    }

    private static String updated(List<PublishedEventEntity> news) {
        return news.stream()
                .map(event -> event.recordedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
