package io.entente.query.readmodel.publication;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * News as RFC 4287 wants them, and what was taken back as RFC 6721 does.
 *
 * <p>A reader of news shows an entry again when {@code updated} has moved on: that is the last amendment.
 */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

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
     * @param news the last recorded or amended first
     */
    String text(String path, String title, List<NewsEntity> news) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("at", TOMBSTONES);
            element(xml, "id", addresses.of(path));
            element(xml, "title", title);
            element(xml, "updated", updated(news));
            link(xml, "self", addresses.of(path));
            author(xml);
            for (NewsEntity event : news) {
                item(xml, event);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a feed could not be written to memory", impossible);
        }
        return text.toString();
    }

    private void item(XMLStreamWriter xml, NewsEntity event) throws XMLStreamException {
        if (event.retracted) {
            xml.writeEmptyElement("at", "deleted-entry", TOMBSTONES);
            xml.writeAttribute("ref", addresses.event(event.source, event.eventId));
            xml.writeAttribute("when", event.updatedAt.toString());
        } else {
            xml.writeStartElement("entry");
            entry(xml, event);
            xml.writeEndElement();
        }
    }

    private void entry(XMLStreamWriter xml, NewsEntity event) throws XMLStreamException {
        String type = Objects.requireNonNull(event.type);
        EffectiveDate occurred = Objects.requireNonNull(event.occurred);
        String address = addresses.event(event.source, event.eventId);
        element(xml, "id", address);
        element(xml, "title", event.wording == null ? type : title(event.wording));
        element(xml, "published", Objects.requireNonNull(event.recordedAt).toString());
        element(xml, "updated", event.updatedAt.toString());
        link(xml, "alternate", address);
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", type);
        element(xml, "summary", occurred.shown(language).label());
    }

    private void author(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", publisher);
        xml.writeEndElement();
    }

    private String title(LangMap wording) {
        return wording.in(language.tag())
                .or(() -> wording.in("en"))
                .orElseGet(() -> wording.texts().values().iterator().next());
    }

    private static String updated(List<NewsEntity> news) {
        return news.stream()
                .map(event -> event.updatedAt)
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
