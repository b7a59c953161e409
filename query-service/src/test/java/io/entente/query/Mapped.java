package io.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Configuration as a service would see it. */
public final class Mapped {

    private Mapped() {}

    public static <T> T config(Class<T> mapping, Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(mapping);
    }

    /** Every value by the name of its property. */
    public static Map<String, Object> values(Class<?> mapping, Object config) {
        var values = new TreeMap<String, Object>();
        Arrays.stream(mapping.getDeclaredMethods())
                .forEach(property -> values.put(property.getName(), value(property, config)));
        return values;
    }

    /** Fails for a property that has its default value still: it was not set, or the name it is set by is another. */
    public static <T> void assertEverythingIsSet(Class<T> mapping, Map<String, String> properties) {
        Map<String, Object> defaults = values(mapping, config(mapping, Map.of()));
        Map<String, Object> set = values(mapping, config(mapping, properties));
        assertThat(set).hasSameSizeAs(properties);
        assertThat(set).allSatisfy((name, value) -> assertThat(value).as(name).isNotEqualTo(defaults.get(name)));
    }

    private static Object value(Method property, Object config) {
        try {
            property.setAccessible(true);
            return property.invoke(config);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(property + " cannot be read", hidden);
        }
    }
}
