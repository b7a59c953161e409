package io.entente.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** ArchUnit fails a rule that matches no class, so that a rule cannot lose its object unnoticed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static JavaClasses ingest;

    @BeforeAll
    static void readClasses() {
        ingest = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.entente.ingest");
    }

    @Test
    void the_packages_have_no_cycles() {
        slices().matching("io.entente.ingest.(*)..").should().beFreeOfCycles().check(ingest);
    }

    @Test
    void kafka_is_known_to_publishing_and_to_the_reader_of_the_log_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.entente.ingest.publishing")
                .and()
                .haveNameNotMatching("io\\.entente\\.ingest\\.receipts\\.LogTail(Start)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(ingest);
    }

    @Test
    void http_is_known_to_the_http_package_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.entente.ingest.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.jboss.resteasy..")
                .check(ingest);
    }

    @Test
    void exceptions_know_nothing_of_http() {
        noClasses()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..")
                .check(ingest);
    }

    @Test
    void the_two_services_never_meet() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.entente.query..")
                .check(ingest);
    }

    @Test
    void dependencies_come_through_constructors() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .check(ingest);
    }

    @Test
    void resources_live_in_the_http_package() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .resideInAPackage("io.entente.ingest.http")
                .check(ingest);
    }
}
