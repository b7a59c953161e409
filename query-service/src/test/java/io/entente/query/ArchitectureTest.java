package io.entente.query;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.entente.query.projection.Projection;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who may know whom. A rule that matches no class fails. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.entente.query");

    private static final String[] ENGINE = {
        "io.entente.query.history..",
        "io.entente.query.projection..",
        "io.entente.query.generation..",
        "io.entente.query.projector.."
    };
    private static final String READ_MODELS = "io.entente.query.readmodel..";

    /** No read models, but what several of them say alike. */
    private static final String[] SHARED_BY_READ_MODELS = {
        "io.entente.query.readmodel.dating..",
        "io.entente.query.readmodel.inforce..",
        "io.entente.query.readmodel.involvement..",
        "io.entente.query.readmodel.json..",
        "io.entente.query.readmodel.naming..",
        "io.entente.query.readmodel.past..",
        "io.entente.query.readmodel.sector..",
        "io.entente.query.readmodel.selection..",
        "io.entente.query.readmodel.sides.."
    };

    @Test
    void the_engine_knows_no_read_model_and_nothing_of_reading() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        READ_MODELS,
                        "io.entente.query.changes..",
                        "io.entente.query.http..",
                        "io.entente.query.consistency..",
                        "io.entente.query.health..")
                .check(SERVICE);
    }

    @Test
    void read_models_do_not_know_each_other() {
        slices().matching("io.entente.query.readmodel.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED_BY_READ_MODELS))
                .check(SERVICE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.entente.query.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void folding_is_pure() {
        noClasses()
                .that()
                .resideInAnyPackage("io.entente.query.history..", "io.entente.query.projection..")
                .or()
                .implement(Projection.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.apache.kafka..", "jakarta.ws.rs..")
                .check(SERVICE);
    }

    @Test
    void kafka_is_known_to_the_projector_only() {
        noClasses()
                .that(not(resideInAnyPackage("io.entente.query.projector..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(SERVICE);
    }

    @Test
    void http_is_known_to_resources_and_to_the_packages_made_for_it_only() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "io.entente.query.http..", "io.entente.query.consistency..", "io.entente.query.csv..")))
                .and(are(not(simpleNameEndingWith("Resource"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(SERVICE);
    }

    /** The Allow header of a 405 relies on it. */
    @Test
    void resources_are_for_reading() {
        noMethods()
                .should()
                .beAnnotatedWith(POST.class)
                .orShould()
                .beAnnotatedWith(PUT.class)
                .orShould()
                .beAnnotatedWith(PATCH.class)
                .orShould()
                .beAnnotatedWith(DELETE.class)
                .check(SERVICE);
    }

    @Test
    void what_a_class_needs_it_takes_in_its_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(SERVICE);
    }
}
