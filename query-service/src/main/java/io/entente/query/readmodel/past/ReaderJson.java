package io.entente.query.readmodel.past;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.entente.common.codec.Json;
import io.entente.common.date.FuzzyDate;
import io.entente.common.date.LabelLanguage;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.dating.ShownDate;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of rows as answers show them: dates with their bounds and in words of a language, wherever they stand. */
final class ReaderJson {

    private static final Map<LabelLanguage, ReaderJson> BY_LANGUAGE = Arrays.stream(LabelLanguage.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), ReaderJson::new));

    private final ObjectMapper mapper;

    private ReaderJson(LabelLanguage language) {
        var dates = new SimpleModule();
        dates.addSerializer(EffectiveDate.class, shown(language, EffectiveDate::shown));
        dates.addSerializer(FuzzyDate.class, shown(language, ShownDate::of));
        mapper = Json.mapper().copy().registerModule(dates);
    }

    static ReaderJson in(LabelLanguage language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    /** JSON null for null. */
    JsonNode of(@Nullable Object value) {
        return mapper.valueToTree(value);
    }

    private static <D> JsonSerializer<D> shown(LabelLanguage language, BiFunction<D, LabelLanguage, ShownDate> shown) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(D date, JsonGenerator json, SerializerProvider serializers) throws IOException {
                serializers.defaultSerializeValue(shown.apply(date, language), json);
            }
        };
    }
}
