package io.entente.query.readmodel.network;

import static io.entente.query.readmodel.network.EdgesTest.tie;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Read back by a library of its own, which holds it against the schema of GraphML. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GraphMlTest {

    private static final List<Edge> EDGES = Edges.of(
            List.of(
                    tie("fr-idf~vn-hn", "partnership", "1989", 40, null, "org-hanoi", "org-region"),
                    tie("fr-idf~vn-hn", "funding", null, 1, false, "org-afd", "org-hanoi")),
            null);

    private static final String WRITTEN = GraphMl.of(new io.entente.query.readmodel.network.Graph(
            List.of(
                    node("org-hanoi", new LangMap(Map.of("en", "Hanoi <&> \u0001City", "fr", "Hanoï"))),
                    node("org-region", LangMap.of("fr", "Région")),
                    node("org-afd", null)),
            EDGES,
            false));

    @Test
    void everybody_is_a_node_with_a_name_or_the_id_and_what_no_xml_can_say_is_left_out() {
        // Given
        var importer = importer();
        var labels = new TreeMap<String, String>();
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("label")) {
                labels.put(key.getFirst(), value.getValue());
            }
        });

        // When
        importer.importGraph(empty(), new StringReader(WRITTEN));

        // Then
        assertThat(labels)
                .containsExactly(
                        Map.entry("org-afd", "org-afd"),
                        Map.entry("org-hanoi", "Hanoi <&> City"),
                        Map.entry("org-region", "Région"));
    }

    @Test
    void edges_carry_their_kind_weight_and_what_is_known() {
        // Given
        var importer = importer();
        var attributes = new ArrayList<String>();
        importer.addEdgeAttributeConsumer((key, value) -> attributes.add(key.getSecond() + "=" + value.getValue()));
        Graph<String, DefaultEdge> graph = empty();

        // When
        importer.importGraph(graph, new StringReader(WRITTEN));

        // Then
        assertThat(graph.edgeSet()).hasSize(2);
        assertThat(graph.containsEdge("org-afd", "org-hanoi")).isTrue();
        assertThat(attributes)
                .contains("kind=partnership", "weight=40", "since=1989", "partnerships=fr-idf~vn-hn")
                .contains("kind=funding", "amountKnown=false");
    }

    @Test
    void only_what_goes_from_one_to_the_other_is_directed() {
        assertThat(WRITTEN)
                .contains("source=\"org-hanoi\" target=\"org-region\" directed=\"false\"")
                .contains("source=\"org-afd\" target=\"org-hanoi\" directed=\"true\"");
    }

    private static Node node(String id, @Nullable LangMap name) {
        return Node.of(id, name, LabelLanguage.EN);
    }

    static GraphMLImporter<String, DefaultEdge> importer() {
        var importer = new GraphMLImporter<String, DefaultEdge>();
        importer.setVertexFactory(id -> id);
        importer.setSchemaValidation(true);
        return importer;
    }

    static Graph<String, DefaultEdge> empty() {
        return GraphTypeBuilder.<String, DefaultEdge>undirected()
                .allowingMultipleEdges(true)
                .allowingSelfLoops(true)
                .vertexSupplier(SupplierUtil.createStringSupplier())
                .edgeSupplier(SupplierUtil.createDefaultEdgeSupplier())
                .buildGraph();
    }
}
