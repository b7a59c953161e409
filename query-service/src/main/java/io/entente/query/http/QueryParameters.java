package io.entente.query.http;

import io.entente.common.problem.Fault;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The query parameters that a resource method declares, itself or in a {@link BeanParam}, or has as a read of one state. */
record QueryParameters(SortedMap<String, Class<?>> typesByName) {

    static QueryParameters of(Method method) {
        var types = new TreeMap<String, Class<?>>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                types.put(parameter.getAnnotation(QueryParam.class).value(), parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                types.putAll(fields(parameter.getType()));
            }
        }
        ReadSnapshot read = method.getAnnotation(ReadSnapshot.class);
        if (read != null && read.ofAnyGeneration()) {
            types.put(NamedGenerations.PARAMETER, String.class);
        }
        return new QueryParameters(types);
    }

    /** Everything that is wrong with what was sent; empty when nothing is. */
    List<Fault> faults(Map<String, List<String>> sent) {
        var faults = new ArrayList<Fault>();
        new TreeMap<>(sent).forEach((name, values) -> {
            Class<?> type = typesByName.get(name);
            if (type == null) {
                faults.add(InvalidParameterException.unknown(name, String.join(", ", typesByName.keySet())));
            } else {
                values.forEach(value -> mismatch(name, type, value).ifPresent(faults::add));
            }
        });
        return faults;
    }

    private static Optional<Fault> mismatch(String name, Class<?> type, String value) {
        return SentText.wrongIn(name, value)
                .or(() -> ParameterForm.of(type)
                        .filter(form -> !form.admits(value))
                        .map(form -> "must be " + form.words()))
                .map(why -> InvalidParameterException.fault(name, why));
    }

    private static Map<String, Class<?>> fields(Class<?> bean) {
        var types = new TreeMap<String, Class<?>>();
        for (Field field : bean.getDeclaredFields()) {
            QueryParam parameter = field.getAnnotation(QueryParam.class);
            if (parameter != null) {
                types.put(parameter.value(), field.getType());
            }
        }
        return types;
    }
}
