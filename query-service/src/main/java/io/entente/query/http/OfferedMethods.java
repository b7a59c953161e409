package io.entente.query.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods there are at which paths, as the annotations of the resources say: the framework does not tell. */
@ApplicationScoped
class OfferedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final BeanManager beans;
    private volatile @Nullable List<Offer> offers;

    OfferedMethods(BeanManager beans) {
        this.beans = beans;
    }

    private record Offer(Pattern path, String method) {}

    /** In the order of their names; none when no resource has the path. */
    Set<String> at(String path) {
        List<Offer> known = offers;
        if (known == null) {
            known = all();
            offers = known;
        }
        var methods = new TreeSet<String>();
        known.stream()
                .filter(offer -> offer.path().matcher(path).matches())
                .forEach(offer -> methods.add(offer.method()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(OPTIONS.class.getSimpleName());
        }
        return methods;
    }

    private List<Offer> all() {
        var all = new ArrayList<Offer>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(
                        resource -> Arrays.stream(resource.getDeclaredMethods()).forEach(method -> httpMethods(method)
                                .forEach(name -> all.add(new Offer(pattern(resource, method), name)))));
        return List.copyOf(all);
    }

    private static Stream<String> httpMethods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static Pattern pattern(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String template = resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        String path = ("/" + template).replaceAll("/+", "/").replaceFirst("/$", "");
        var regex = new StringBuilder();
        int end = 0;
        var variables = VARIABLE.matcher(path);
        while (variables.find()) {
            regex.append(Pattern.quote(path.substring(end, variables.start()))).append("[^/]+");
            end = variables.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(path.substring(end))).append("/?").toString());
    }
}
