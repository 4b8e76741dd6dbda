package dev.assay.adapter.http.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What is served as it lies in the jars. */
final class Bundled {

    private static final String OWN = "dev/assay/adapter/http/";
    private static final String SWAGGER_UI_BUILD = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/";

    private Bundled() {}

    /** Reads a file of this module. */
    static byte[] file(String name) {
        return read(OWN + name);
    }

    /** Reads a file of Swagger UI, of whatever version is there. */
    static byte[] swaggerUi(String name) {
        Properties build = new Properties();
        try (InputStream resource = open(SWAGGER_UI_BUILD)) {
            build.load(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(SWAGGER_UI_BUILD + " cannot be read", unreadable);
        }
        return read(SWAGGER_UI + build.getProperty("version") + "/" + name);
    }

    private static byte[] read(String name) {
        try (InputStream resource = open(name)) {
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    private static InputStream open(String name) {
        InputStream resource = Bundled.class.getClassLoader().getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalStateException(name + " is missing in the class path");
        }
        return resource;
    }
}
