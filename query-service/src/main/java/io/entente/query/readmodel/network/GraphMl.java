package io.entente.query.readmodel.network;

import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a network as GraphML, which programs that draw networks open. Edges that go from one to the other say so. */
final class GraphMl {

    // The writer writes them as they are, and no parser reads them.
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    /** What nodes and edges can have besides their ids, with its type. */
    private record Key(String of, String name, String type) {

        private String id() {
            return of + "-" + name;
        }
    }

    private static final Key LABEL = new Key("node", "label", "string");
    private static final Key KIND = new Key("edge", "kind", "string");
    private static final Key WEIGHT = new Key("edge", "weight", "int");
    private static final Key SINCE = new Key("edge", "since", "string");
    private static final Key AMOUNT_KNOWN = new Key("edge", "amountKnown", "boolean");
    private static final Key PARTNERSHIPS = new Key("edge", "partnerships", "string");
    private static final List<Key> KEYS = List.of(LABEL, KIND, WEIGHT, SINCE, AMOUNT_KNOWN, PARTNERSHIPS);

    private final XMLStreamWriter xml;

    private GraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Graph graph) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new GraphMl(xml).write(graph);
            xml.close();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text takes all XML", impossible);
        }
    }

    private void write(Graph graph) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        for (Key key : KEYS) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", key.id());
            xml.writeAttribute("for", key.of());
            xml.writeAttribute("attr.name", key.name());
            xml.writeAttribute("attr.type", key.type());
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "undirected");
        for (Node node : graph.nodes()) {
            write(node);
        }
        for (Edge edge : graph.edges()) {
            write(edge);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Node node) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", node.id());
        data(LABEL, node.label());
        xml.writeEndElement();
    }

    private void write(Edge edge) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", String.join(":", edge.kind(), edge.from(), edge.to()));
        xml.writeAttribute("source", edge.from());
        xml.writeAttribute("target", edge.to());
        xml.writeAttribute("directed", String.valueOf(Edges.isDirected(edge.kind())));
        data(KIND, edge.kind());
        data(WEIGHT, edge.weight());
        data(SINCE, edge.since());
        data(AMOUNT_KNOWN, edge.amountKnown());
        data(PARTNERSHIPS, String.join(" ", edge.partnerships()));
        xml.writeEndElement();
    }

    private void data(Key key, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key.id());
            xml.writeCharacters(NOT_IN_XML.matcher(value.toString()).replaceAll(""));
            xml.writeEndElement();
        }
    }
}
