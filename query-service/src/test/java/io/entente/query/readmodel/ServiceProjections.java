package io.entente.query.readmodel;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.entente.query.projection.Projection;
import io.entente.query.projection.Projections;
import java.util.List;

/** The projections of the service, as its container makes them: every class on the path that is one. */
public final class ServiceProjections {

    private static final List<Projection<?>> ALL = new Projections(found()).all();

    private ServiceProjections() {}

    public static List<Projection<?>> all() {
        return ALL;
    }

    private static List<? extends Projection<?>> found() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.entente.query")
                        .stream()
                        .filter(type -> type.isAssignableTo(Projection.class) && !type.isInterface())
                        .map(ServiceProjections::made)
                        .toList();
    }

    private static Projection<?> made(JavaClass type) {
        try {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Projection<?>) constructor.newInstance();
        } catch (ReflectiveOperationException needsMore) {
            throw new IllegalStateException(type.getName() + " cannot be made without anything", needsMore);
        }
    }
}
