package io.entente.query.vocabulary;

import io.entente.common.vocabulary.Vocabularies;
import io.entente.common.vocabulary.Vocabulary;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.http.SameInEveryState;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Vocabularies, the same for every state of the read models. */
@Tag(name = "vocabularies")
@Path("/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@SameInEveryState
public class VocabulariesResource {

    private final Vocabularies vocabularies = Vocabularies.load();

    /** All vocabularies by name. */
    public record VocabularyNames(List<VocabularyName> items) {}

    /** One vocabulary, without its codes. */
    public record VocabularyName(String name, int version, String about) {}

    @GET
    @Operation(operationId = "listVocabularies", summary = "The vocabularies that events use")
    public VocabularyNames list() {
        return new VocabularyNames(vocabularies.all().values().stream()
                .map(each -> new VocabularyName(each.name(), each.version(), each.about()))
                .toList());
    }

    @GET
    @Operation(operationId = "getVocabulary", summary = "The codes of one vocabulary and their names")
    @Path("/{name}")
    public LabelledVocabulary get(@PathParam("name") String name, @BeanParam ReaderLanguage language) {
        @Nullable Vocabulary vocabulary = vocabularies.all().get(name);
        if (vocabulary == null) {
            throw new NoSuchResourceException("vocabulary", name);
        }
        return LabelledVocabulary.of(vocabulary, language.language());
    }
}
